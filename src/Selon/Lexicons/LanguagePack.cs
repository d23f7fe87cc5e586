using Selon.Text.Packs;

namespace Selon.Lexicons;

/// <summary>Everything that a language folder holds, compiled by the Lab: lexicons (read when first asked for) and rules.</summary>
public sealed class LanguagePack
{
    /// <summary>Sections of lexicons are named <c>lexicon/</c> and the path in the language folder.</summary>
    public const string LexiconPrefix = "lexicon/";

    private readonly PackReader _pack;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    public LanguagePack(PackReader pack)
    {
        _pack = pack;
        Language = pack.Header["language"]?.GetValue<string>() ?? throw new PackException($"{pack.Name}: header names no language");
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>The underlying pack, for stages that keep sections of their own.</summary>
    public PackReader Pack => _pack;

    /// <summary>The lexicon at <paramref name="name"/>, such as <c>events/verbs</c>. Throws <see cref="PackException"/> when there is none.</summary>
    public Lexicon Lexicon(string name) => _lexicons.GetOrAdd(name, n => new Lexicon(n, _pack.Text(LexiconPrefix + n)));

    public bool HasLexicon(string name) => _pack.Has(LexiconPrefix + name);
}
