using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>
/// Full forms of the single words of WordNet: its lemmas (<c>data.noun</c> and so on), inflected by a table of endings except
/// where its lists of exceptions (<c>noun.exc</c>) name the form.
/// </summary>
internal sealed class WordNetReader(string folder, Inflections inflections)
{
    private const int LongestCompared = 6;
    private const string Past = "Mood=Ind|Tense=Past|VerbForm=Fin";
    private const string Participle = "Tense=Past|VerbForm=Part";
    private const string Gerund = "VerbForm=Ger";

    /// <summary>All forms with part of speech, features and lemma.</summary>
    public IEnumerable<(string Form, UniversalPos Pos, string Features, string Lemma)> Forms(string partOfSpeech)
    {
        var pos = partOfSpeech switch { "noun" => UniversalPos.Noun, "verb" => UniversalPos.Verb, "adj" => UniversalPos.Adj, _ => UniversalPos.Adv };
        var exceptions = Exceptions(partOfSpeech);
        foreach (var lemma in Lemmas(partOfSpeech))
        {
            if (!char.IsUpper(lemma[0]))
            {
                foreach (var (form, features) in Inflect(lemma, pos, exceptions[lemma].ToList()))
                    yield return (form, pos, features, lemma);
            }
            else if (pos == UniversalPos.Noun)
            {
                foreach (var features in inflections.Features(UniversalPos.Propn))
                    yield return (inflections.Form(lemma, UniversalPos.Propn, features), UniversalPos.Propn, features, lemma);
            }
            else
            {
                yield return (lemma.ToLowerInvariant(), pos, inflections.Features(pos).First(), lemma);
            }
        }
    }

    /// <summary>Words without spaces, points and digits, each once.</summary>
    private SortedSet<string> Lemmas(string partOfSpeech)
    {
        var lemmas = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(folder, "data." + partOfSpeech)).Where(l => l[0] != ' '))
        {
            var columns = line.Split(' ');
            var count = Convert.ToInt32(columns[3], 16);
            for (var k = 0; k < count; k++)
            {
                var word = columns[4 + (2 * k)].Split('(')[0];
                if (word.Length > 0 && word.All(c => char.IsLetter(c) || c is '-'))
                    lemmas.Add(word);
            }
        }

        return lemmas;
    }

    private ILookup<string, string> Exceptions(string partOfSpeech) =>
        File.ReadLines(Path.Combine(folder, partOfSpeech + ".exc")).Select(l => l.Split(' ')).Where(r => r.Length > 1)
            .SelectMany(r => r.Skip(1), (r, lemma) => (Form: r[0], Lemma: lemma)).ToLookup(e => e.Lemma, e => e.Form, StringComparer.Ordinal);

    private IEnumerable<(string Form, string Features)> Inflect(string lemma, UniversalPos pos, List<string> exceptions)
    {
        foreach (var features in inflections.Features(pos))
        {
            var irregular = exceptions.Where(e => HasFeatures(e, pos, features, exceptions)).ToList();
            foreach (var form in irregular)
                yield return (form, features);
            if (irregular.Count == 0 && (pos != UniversalPos.Adj || features == "Degree=Pos" || lemma.Length <= LongestCompared))
                yield return (inflections.Form(lemma, pos, features), features);
        }
    }

    /// <summary>Which features an exception has: WordNet names its lemma only.</summary>
    private static bool HasFeatures(string form, UniversalPos pos, string features, List<string> all) => pos switch
    {
        UniversalPos.Noun => features == "Number=Plur",
        UniversalPos.Adj or UniversalPos.Adv => features == (form.EndsWith("st", StringComparison.Ordinal) ? "Degree=Sup" : "Degree=Cmp"),
        _ when form.EndsWith("ing", StringComparison.Ordinal) => features == Gerund,
        _ when form[^1] == 's' => features.Contains("Person=3", StringComparison.Ordinal),
        _ => features == (IsParticiple(form) ? Participle : Past) || (features == Participle && !all.Any(IsParticiple)),
    };

    private static bool IsParticiple(string form) => form.EndsWith('n') || form.EndsWith("ne", StringComparison.Ordinal);
}
