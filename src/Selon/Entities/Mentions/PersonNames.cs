using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>What the words of a person's name tell.</summary>
internal static class PersonNames
{
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
        return gender == Gender.Unknown && first.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            ? nouns.GenderOfFirstName(first[..space])
            : gender;
    }
}
