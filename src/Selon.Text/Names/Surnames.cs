using System.Collections.Immutable;

namespace Selon.Text.Names;

/// <summary>
/// A person who was named in full is a person when only the last word of the name comes back, whatever the model makes of it.
/// </summary>
internal sealed class Surnames
{
    private static readonly byte Person = NameScheme.Label(NameLabel.Per, NameScheme.Part.Single);

    private readonly HashSet<string> _last = new(StringComparer.Ordinal);

    /// <summary>Collects the last words of persons' names of several words; words that also name a place are left out.</summary>
    public void Read(ImmutableArray<Sentence>.Builder sentences, Func<string, bool> isPlace)
    {
        _last.Clear();
        foreach (var sentence in sentences)
        {
            foreach (var name in sentence.Names)
            {
                if (name.Label != NameLabel.Per || name.Words.Length < 2)
                    continue;
                var last = sentence.Words[name.Words.End - 1];
                if (last.Pos == UniversalPos.Propn && last.Form.Length > 2 && char.IsUpper(last.Form[0]) && !isPlace(last.Form))
                    _last.Add(last.Form);
            }
        }
    }

    /// <summary>Corrects the labels of a sentence: single words that are such a surname become persons.</summary>
    public bool Apply(Sentence sentence, Span<byte> labels)
    {
        if (_last.Count == 0)
            return false;
        var changed = false;
        for (var i = 0; i < labels.Length; i++)
        {
            var word = sentence.Words[i];
            var alone = labels[i] == NameScheme.Outside || NameScheme.PartOf(labels[i]) == NameScheme.Part.Single;
            var besides = (i > 0 && sentence.Words[i - 1].Pos == UniversalPos.Propn) || (i + 1 < labels.Length && sentence.Words[i + 1].Pos == UniversalPos.Propn);
            if (labels[i] == Person || !alone || besides || !_last.Contains(word.Form))
                continue;
            labels[i] = Person;
            changed = true;
        }

        return changed;
    }
}
