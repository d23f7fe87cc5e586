using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>The relations that a parser learns.</summary>
internal sealed class RelationSet
{
    private const int Rarest = 3;

    /// <summary>Relations of a treebank that are not too rare, in alphabetical order.</summary>
    public RelationSet(IEnumerable<Word> words) =>
        Names = [.. words.CountBy(w => w.Relation, StringComparer.Ordinal).Where(c => c.Value >= Rarest).Select(c => c.Key).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public int Root => IndexOf("root");

    /// <summary>A relation that is too rare counts without its subtype.</summary>
    public byte Label(Word word)
    {
        if (word.Head < 0)
            return (byte)Root;
        var index = IndexOf(word.Relation);
        if (index < 0)
            index = IndexOf(word.BaseRelation.ToString());
        return (byte)(index < 0 ? Math.Max(0, IndexOf("dep")) : index);
    }

    private int IndexOf(string relation)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == relation)
                return i;
        }

        return -1;
    }
}
