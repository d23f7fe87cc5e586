using System.Collections.Immutable;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;

namespace Selon.Tests.Rules;

/// <summary>
/// Hand-written parses, so that tests do not change with the models. A word is <c>form/lemma/UPOS&lt;relation-head</c> with
/// features in braces after it if need be; <c>form/UPOS&lt;…</c> when the lemma is the form; heads count from 1, 0 is the root.
/// </summary>
internal static class Frozen
{
    public static Lexicon Verbs { get; } = new("events/verbs", "lemma\tclass\n# comment\naccuser\tACCUSE\ncondamner\tACCUSE|SANCTION\nmettre en garde\tTHREATEN\nse réunir\tCONSULT\n");

    public static Lexicon Words { get; } = Table("fr", "function_words");

    public static VerbTable VerbTable { get; } = new(
        Words,
        new Lexicon("rules/control_verbs", "lemma\tcontrol\npromettre\tsubject\npouvoir\tsubject\ndécider\tsubject\ndemander\trecipient\nexhorter\tobject\nfalloir\tnone\n"),
        new Lexicon("rules/perfect_with_be", "lemma\narriver\nvenir\n"),
        new Lexicon("rules/no_arguments", "lemma\tclass\nlundi\tobject\nsuite\tagent\n"),
        cueVerbs: new Lexicon("statements/cue_verbs", "lemma\tclass\nindiquer\tque|quote\n"));

    /// <summary>English as it is shipped.</summary>
    public static VerbTable English { get; } = new(
        Table("en", "function_words"), Table("en", "control_verbs"), Table("en", "perfect_with_be"), Table("en", "no_arguments"), Table("en", "dative_verbs"),
        new Lexicon("statements/cue_verbs", "lemma\tclass\nsay\tthat|quote\n"));

    public static Sentence Sentence(string notation, int index = 0)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        foreach (var item in notation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Word(item, words.Count, at);
            words.Add(word);
            tokens.Add(new Token(word.Span, new WordRange(word.Index, word.Index + 1)));
            at = word.Span.End + 1;
        }

        return new Sentence(index, 0, new TextSpan(0, Math.Max(0, at - 1)), tokens.ToImmutable(), words.ToImmutable(), []);
    }

    public static MatchContext Context(string notation, IWordFacts? facts = null)
    {
        var sentence = Sentence(notation);
        return new MatchContext(sentence, new ArgumentReader(VerbTable).Read(sentence), facts ?? NoFacts.Instance);
    }

    public static Rule Rule(string pattern, string id = "rule") => new()
    {
        Id = id,
        Pattern = CompiledPattern.Compile(Pattern.Parse(pattern), Lexicon),
        Emits = new Dictionary<string, string>(),
        File = "events/test.yaml",
        Line = 1,
    };

    public static Lexicon? Lexicon(string name) => name == Verbs.Name ? Verbs : name == Words.Name ? Words : null;

    /// <summary>A table of <c>languages/xx/rules</c> as it is shipped.</summary>
    public static Lexicon Table(string language, string name) =>
        new($"rules/{name}", File.ReadAllText(Path.Combine(Repository.Root, "languages", language, "rules", name + ".tsv")));

    /// <summary>Every match as <c>capture=form,form capture=form</c>, captures that hold nothing left out.</summary>
    public static string[] Matches(string pattern, string notation, IWordFacts? facts = null)
    {
        var found = new List<RuleMatch>();
        new RuleSet([Rule(pattern)]).Match(Context(notation, facts), found);
        return [.. found.Select(Show)];
    }

    public static string Show(RuleMatch match) => string.Join(' ', match.Rule.Pattern.Captures
        .Where(c => !match[c].IsEmpty)
        .Select(c => $"{c}={string.Join(',', match[c].Select(w => match.Sentence.Words[w].Form))}"));

    private static Word Word(string item, int index, int at)
    {
        var relationAt = item.IndexOf('<', StringComparison.Ordinal);
        var featuresAt = item.IndexOf('{', StringComparison.Ordinal);
        var features = featuresAt < 0 ? "_" : item[(featuresAt + 1)..^1];
        var relation = item[(relationAt + 1)..(featuresAt < 0 ? item.Length : featuresAt)];
        var dash = relation.LastIndexOf('-');
        var parts = item[..relationAt].Split('/');
        return new Word
        {
            Index = index,
            Form = parts[0],
            Lemma = parts.Length > 2 ? parts[1] : parts[0],
            Pos = UniversalPosLabels.TryParse(parts[^1], out var pos) ? pos : throw new FormatException(item),
            Morphology = Morphology.Parse(features),
            Head = int.Parse(relation[(dash + 1)..], System.Globalization.CultureInfo.InvariantCulture) - 1,
            Relation = relation[..dash],
            Span = new TextSpan(at, at + parts[0].Length),
            Token = index,
        };
    }
}
