using Selon.Text;

namespace Selon.Time;

/// <summary>Forms as the word lists of the time room write them.</summary>
internal static class WordForms
{
    /// <summary>In lower case, with a straight apostrophe and no hyphen in front: "L’" → "l'", "-t-il" → "t-il".</summary>
    public static string Key(this Word word)
    {
        var form = word.Form.ToLowerInvariant().TrimStart('-');
        return form.Contains('’', StringComparison.Ordinal) ? form.Replace('’', '\'') : form;
    }
}
