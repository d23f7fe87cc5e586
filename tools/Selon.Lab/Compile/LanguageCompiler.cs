using Selon.Lexicons;
using Selon.Text.Packs;

namespace Selon.Lab.Compile;

/// <summary>Turns a language folder into one pack.</summary>
public static class LanguageCompiler
{
    /// <exception cref="FormatException">A file is wrong; the message starts with file and line.</exception>
    public static PackWriter Compile(string folder)
    {
        var pack = new PackWriter();
        pack.Header["language"] = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        AddLexicons(pack, folder);
        return pack;
    }

    private static void AddLexicons(PackWriter pack, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file)[..^".tsv".Length].Replace('\\', '/');
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            _ = new Lexicon(name, text);
            pack.Add(LanguagePack.LexiconPrefix + name, text);
        }
    }
}
