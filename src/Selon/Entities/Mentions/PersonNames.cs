using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>What the words of a person's name tell.</summary>
internal static class PersonNames
{
    /// <summary>The word of the title right before the name, or -1.</summary>
    public static int TitleOf(ReadingContext context, Draft draft)
    {
        var before = draft.Words.Start - 1;
        return before >= 0 && context.Lexicons.Nouns.IsTitle(context.Sentences[draft.Sentence].Words[before].Form, out _) ? before : -1;
    }

    /// <summary>The word whose place in the sentence is the name's: its head, or the title that the parser made the head (« a lancé M. X »).</summary>
    public static int GovernedAs(ReadingContext context, Draft draft)
    {
        var words = context.Sentences[draft.Sentence].Words;
        return draft.IsName && TitleOf(context, draft) is var title and >= 0 && words[draft.Head].Head == title ? title : draft.Head;
    }

    /// <summary>« Moon Jae-in », « Xi Jinping »: names of East Asia, by the hyphen with a small letter or by the country.</summary>
    public static bool SurnameFirst(ReadingContext context, Draft draft)
    {
        if (IsSurnameFirst(draft.Entry?.Country))
            return context.Text.AsSpan(draft.Span.Start, draft.Span.Length).Contains(' ');
        var written = draft.Span.In(context.Text);
        var hyphen = written.IndexOf('-');
        return hyphen > 0 && hyphen + 1 < written.Length && char.IsLower(written[hyphen + 1]) && written[..hyphen].Contains(' ');
    }

    /// <summary>Where the surname is mostly written first.</summary>
    public static bool IsSurnameFirst(string? country) => country is "CHN" or "TWN" or "HKG" or "PRK" or "KOR" or "VNM" or "KHM" or "MMR" or "SGP";

    /// <summary>From the title before the name, else from the first name.</summary>
    public static Gender GenderOf(ReadingContext context, Draft draft)
    {
        var words = context.Sentences[draft.Sentence].Words;
        var nouns = context.Lexicons.Nouns;
        if (draft.Words.Start > 0 && nouns.IsTitle(words[draft.Words.Start - 1].Form, out var gender) && gender != Gender.Unknown)
            return gender;
        if (draft.Words.Length < 2)
            return Gender.Unknown;
        var first = Folding.Fold(words[draft.Words.Start].Form);
        gender = nouns.GenderOfFirstName(first);
        gender = gender == Gender.Unknown && first.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            ? nouns.GenderOfFirstName(first[..space])
            : gender;
        return gender == Gender.Unknown ? OfNoun(words, draft.Words.Start - 1) : gender;
    }

    /// <summary>« la fille X », « l'ingénieure X »: from the noun right before a name whose first name is not known.</summary>
    private static Gender OfNoun(System.Collections.Immutable.ImmutableArray<Word> words, int noun)
    {
        if (noun < 1 || words[noun].Pos != UniversalPos.Noun || words[noun].Morphology.IsPlural || words[noun - 1].Pos != UniversalPos.Det)
            return Gender.Unknown;
        return words[noun].Morphology["Gender"] switch { "Masc" => Gender.Masculine, "Fem" => Gender.Feminine, _ => Gender.Unknown };
    }
}
