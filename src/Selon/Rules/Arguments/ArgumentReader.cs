using Selon.Lexicons;
using Selon.Text;

namespace Selon.Rules;

/// <summary>
/// Lays logical arguments over a tree of Universal Dependencies, so that one rule serves active and
/// passive, shared subjects of coordinated verbs, infinitives under control, relative clauses, participles and clefts.
/// Words are visited from the root down, each once: a word's understood subject depends on its governor's alone.
/// Pronouns other than relatives stay as they are; coreference is not resolved here.
/// </summary>
public sealed class ArgumentReader(VerbTable verbs)
{
    public static ArgumentReader Load(LanguagePack pack) => new(VerbTable.Load(pack));

    public Arguments Read(Sentence sentence)
    {
        var work = new ArgumentWork(sentence, verbs);
        foreach (var word in TopDown(sentence))
        {
            if (ArgumentWork.IsPredicate(sentence, word))
                work.Visit(word);
        }

        return new Arguments(sentence, work.Found);
    }

    /// <summary>Governors before their dependents.</summary>
    private static int[] TopDown(Sentence sentence)
    {
        var order = new int[sentence.Words.Length];
        var count = 0;
        foreach (var word in sentence.Words)
        {
            if (word.Head < 0)
                order[count++] = word.Index;
        }

        for (var i = 0; i < count; i++)
        {
            foreach (var d in sentence.DependentsOf(order[i]))
                order[count++] = d;
        }

        return count == order.Length ? order : order[..count];
    }
}
