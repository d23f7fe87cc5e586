using Selon.Lexicons;

namespace Selon.Dossiers.Digests;

/// <summary>Tables that stand beside the language folders and are compiled into this assembly: a dossier needs no pack.</summary>
internal static class EmbeddedTable
{
    /// <summary>ISO 639-1 codes of the languages with tables for dossiers.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. typeof(EmbeddedTable).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".dossiers.tolls.tsv", StringComparison.Ordinal)).Select(n => n.Split('.')[2]).Order(StringComparer.Ordinal)];

    /// <summary>The table <c>languages/NAME.tsv</c>, with a full stop for each slash: <c>agencies</c>, <c>fr.dossiers.tolls</c>.</summary>
    public static Lexicon Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"Selon.Dossiers.{name}.tsv")
            ?? throw new InvalidOperationException($"table {name} is not compiled in");
        using var reader = new StreamReader(stream);
        return new Lexicon(name, reader.ReadToEnd());
    }
}
