using Selon.Entities.Chains;
using Selon.Entities.Gazetteers;

namespace Selon.Entities;

/// <summary>
/// A key for names that no gazetteer knows, equal for most spellings of one name in articles of either language (« Nikol Pachinian »,
/// "Nikol Pashinyan"): the consonants of each part as they sound. Different names may share one, so what it brings together is a
/// candidate, to be judged by country, office and company.
/// </summary>
public static class NameSignature
{
    private const int LongestPart = 64;

    /// <summary>Empty for a name without letters.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var signature = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (Sounds.IsArticle(part, part) || part.Length > LongestPart)
                continue;
            if (signature.Length > 0)
                signature.Append(' ');
            Append(part, signature);
        }

        return signature.ToString();
    }

    private static void Append(string part, System.Text.StringBuilder signature)
    {
        Span<char> sounds = stackalloc char[LongestPart];
        var start = signature.Length;
        foreach (var sound in sounds[..Sounds.Of(part, sounds)])
        {
            var letter = sound switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' => signature.Length == start ? 'a' : '\0',
                'g' or 'h' or 'q' => 'k',
                'z' or 'j' => 's',
                'b' or 'f' => 'v',
                _ => sound,
            };
            if (letter != '\0' && (signature.Length == start || signature[^1] != letter))
                signature.Append(letter);
        }
    }
}
