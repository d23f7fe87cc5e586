using System.Collections.Frozen;
using Selon.Lexicons;
using Selon.Reading;
using Selon.Text;
using Selon.Text.Packs;

namespace Selon.Cli.Hosting;

/// <summary>A language ready for reading.</summary>
internal sealed record LoadedLanguage(LanguagePack Pack, Reader Reader);

/// <summary>The languages that lie beside the program, each loaded once, when it is first asked for.</summary>
internal sealed class Languages
{
    /// <summary>The languages; the first stands for a text that does not tell its own.</summary>
    private static readonly string[] Analyzed = ["fr", "en"];

    private readonly FrozenDictionary<string, Lazy<TextAnalyzer>> _analyzers;
    private readonly FrozenDictionary<string, Lazy<LoadedLanguage>> _loaded;

    /// <param name="folder">Holds <c>languages/fr.pack</c>, <c>models/fr/</c> and the same for <c>en</c>.</param>
    public Languages(string folder)
    {
        _analyzers = Analyzed.ToFrozenDictionary(l => l, l => new Lazy<TextAnalyzer>(() => TextAnalyzer.Load(Path.Combine(folder, "models", l))), StringComparer.Ordinal);
        _loaded = Analyzed.ToFrozenDictionary(l => l, l => new Lazy<LoadedLanguage>(() => Load(folder, l)), StringComparer.Ordinal);
    }

    /// <summary>Those beside the program.</summary>
    public static Languages Installed { get; } = new(AppContext.BaseDirectory);

    /// <summary>Starts loading in the background, while the input is still being opened. A failure shows when the language is asked for.</summary>
    public void Preload() => _ = Task.Run(() => _loaded[Analyzed[0]].Value);

    /// <summary>A language, or null with the reason in words. Throws <see cref="PackException"/> for damaged files.</summary>
    public LoadedLanguage? Find(string language, out string? reason)
    {
        var loaded = _loaded.GetValueOrDefault(language)?.Value;
        reason = loaded is null ? "is neither in French nor in English, or too short to tell; --language fr reads it as French" : null;
        return loaded;
    }

    /// <summary>The grammar of a language, French when there is none of it. Throws <see cref="PackException"/> for missing or damaged files.</summary>
    public TextAnalyzer Analyzer(string? language) =>
        (language is not null && _analyzers.TryGetValue(language, out var analyzer) ? analyzer : _analyzers[Analyzed[0]]).Value;

    private LoadedLanguage Load(string folder, string language)
    {
        var text = Task.Run(() => _analyzers[language].Value);
        var pack = new LanguagePack(PackReader.Open(Path.Combine(folder, "languages", language + ".pack")));
        return new LoadedLanguage(pack, new Reader(text.GetAwaiter().GetResult(), pack));
    }
}
