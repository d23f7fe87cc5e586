using Selon.Text;

namespace Selon.Rules;

/// <summary>Marks the words of an article that stand between quotation marks.</summary>
public static class Quotation
{
    /// <summary>
    /// One array for each sentence, true for the words inside (the marks themselves left out). A quotation may run over several
    /// sentences but not over the end of its block.
    /// </summary>
    public static bool[][] Read(IReadOnlyList<Sentence> sentences)
    {
        var quoted = new bool[sentences.Count][];
        var open = false;
        for (var s = 0; s < quoted.Length; s++)
        {
            var words = sentences[s].Words;
            quoted[s] = new bool[words.Length];
            open &= s > 0 && sentences[s].Block == sentences[s - 1].Block;
            foreach (var word in words)
            {
                var mark = Mark(word.Form, open);
                quoted[s][word.Index] = open && mark is null;
                open = mark ?? open;
            }
        }

        return quoted;
    }

    /// <summary>Whether a quotation is open after this form; null when it is no quotation mark.</summary>
    private static bool? Mark(string form, bool open) => form switch
    {
        "«" or "“" or "„" or "‟" or "<<" or "``" => true,
        "»" or "”" or ">>" or "''" => false,
        "\"" => !open,
        _ => null,
    };
}
