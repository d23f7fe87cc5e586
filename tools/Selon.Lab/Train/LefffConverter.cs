using Selon.Text;

namespace Selon.Lab.Train;

/// <summary>Turns categories and features of the Lefff into universal ones.</summary>
internal static class LefffConverter
{
    private static readonly Dictionary<char, string[]> Verb = new()
    {
        ['P'] = ["Mood=Ind", "Tense=Pres"],
        ['I'] = ["Mood=Ind", "Tense=Imp"],
        ['J'] = ["Mood=Ind", "Tense=Past"],
        ['F'] = ["Mood=Ind", "Tense=Fut"],
        ['C'] = ["Mood=Cnd", "Tense=Pres"],
        ['S'] = ["Mood=Sub", "Tense=Pres"],
        ['T'] = ["Mood=Sub", "Tense=Imp"],
        ['Y'] = ["Mood=Imp", "Tense=Pres"],
    };

    /// <summary>The part of speech of a Lefff category, or null when it has none.</summary>
    public static UniversalPos? Pos(string category) => category switch
    {
        "v" => UniversalPos.Verb,
        "auxAvoir" or "auxEtre" => UniversalPos.Aux,
        "nc" => UniversalPos.Noun,
        "adj" => UniversalPos.Adj,
        "np" => UniversalPos.Propn,
        "adv" or "advneg" or "clneg" or "que_restr" => UniversalPos.Adv,
        "prep" => UniversalPos.Adp,
        "csu" or "que" => UniversalPos.Sconj,
        "coo" => UniversalPos.Cconj,
        "det" => UniversalPos.Det,
        "pro" or "cln" or "cla" or "cld" or "clr" or "cll" or "clg" or "cldr" or "clar" or "ilimp" or "ce" or "pri" or "prel" or "caimp" => UniversalPos.Pron,
        "pres" => UniversalPos.Intj,
        _ => null,
    };

    /// <summary>All feature sets of a Lefff tag: <c>PS13s</c> is four.</summary>
    public static IEnumerable<string> Features(UniversalPos pos, string tag)
    {
        if (pos is UniversalPos.Verb or UniversalPos.Aux)
            return VerbFeatures(tag);
        return [GenderNumber(tag)];
    }

    private static IEnumerable<string> VerbFeatures(string tag)
    {
        if (tag.Length == 0)
            return [""];
        if (tag[0] == 'W')
            return ["VerbForm=Inf"];
        if (tag[0] == 'G')
            return ["Tense=Pres|VerbForm=Part"];
        if (tag[0] == 'K')
            return [Join(GenderNumber(tag[1..]), "Tense=Past|VerbForm=Part")];
        var number = tag.Contains('p', StringComparison.Ordinal) ? "Number=Plur" : "Number=Sing";
        return tag.Where(Verb.ContainsKey).SelectMany(
            _ => tag.Where(char.IsAsciiDigit),
            (mood, person) => string.Join('|', Verb[mood][0], number, "Person=" + person, Verb[mood][1], "VerbForm=Fin"));
    }

    private static string GenderNumber(string tag)
    {
        var gender = tag.Contains('m', StringComparison.Ordinal) ? "Gender=Masc" : tag.Contains('f', StringComparison.Ordinal) ? "Gender=Fem" : "";
        var number = tag.Contains('s', StringComparison.Ordinal) ? "Number=Sing" : tag.Contains('p', StringComparison.Ordinal) ? "Number=Plur" : "";
        return Join(gender, number);
    }

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : a + "|" + b;
}
