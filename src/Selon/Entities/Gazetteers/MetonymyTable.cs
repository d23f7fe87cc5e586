using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>Words that tell a town that acts for its government from the town.</summary>
internal sealed class MetonymyTable
{
    private readonly HashSet<(string Says, string Word)> _words = [];

    public MetonymyTable(Lexicon lexicon)
    {
        foreach (var line in lexicon.Entries)
            _words.Add((line["says"], line.Key));
    }

    /// <summary>Verbs whose subject is the town: <c>abriter</c>.</summary>
    public bool KeepsSubject(string verb) => _words.Contains(("place", verb));

    /// <summary>Verbs whose object is a government: <c>accuser</c>.</summary>
    public bool TakesObject(string verb) => _words.Contains(("object", verb));

    /// <summary>Verbs with <c>à</c> before a government: <c>reprocher</c>.</summary>
    public bool TakesDative(string verb) => _words.Contains(("dative", verb));

    public bool IsPreposition(string word) => _words.Contains(("preposition", word));

    /// <summary>Nouns before <c>de</c> and a government: <c>projet</c>.</summary>
    public bool IsHead(string noun) => _words.Contains(("head", noun));

    /// <summary>Nouns whose <c>entre X et Y</c> are towns: <c>route</c>.</summary>
    public bool JoinsTowns(string noun) => _words.Contains(("between", noun));
}
