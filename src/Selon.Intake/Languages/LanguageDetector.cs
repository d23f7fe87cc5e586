using Selon.Text.Languages;
using Selon.Text.Packs;

namespace Selon.Intake.Languages;

/// <summary>
/// Tells French, English and everything else apart by the model that is compiled into the assembly. A text of several languages
/// is in the one that most of it is in. Meant for a sentence or more; a few words give <c>und</c> unless they are clear.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>The answer for any language that cannot be read here (ISO 639-2, undetermined).</summary>
    public const string Undetermined = "und";

    /// <summary>Code units looked at: enough for certainty, bounded for a 50 MB text.</summary>
    private const int Reach = 20_000;

    /// <summary>The chance from which an answer counts.</summary>
    private const double Sure = 0.65;

    private static readonly Lazy<LanguageModel> Model = new(Load);

    /// <summary><c>fr</c>, <c>en</c> or <c>und</c>.</summary>
    public static string Detect(ReadOnlySpan<char> text) => Clear(text) ?? Undetermined;

    /// <summary>As <see cref="Detect"/>, but null when the words do not tell: too few, or of several languages.</summary>
    public static string? Clear(ReadOnlySpan<char> text)
    {
        if (Model.Value.Judge(text[..Math.Min(text.Length, Reach)]) is not { } guess) return null;
        return guess.Chance >= Sure ? guess.Language : guess.Other >= Sure ? Undetermined : null;
    }

    /// <summary>A BCP 47 tag (<c>fr-CA</c>, <c>EN_us</c>) as <c>fr</c>, <c>en</c>, or <c>und</c> for any other; null for none.</summary>
    public static string? FromTag(string? tag)
    {
        var text = tag.AsSpan().Trim();
        if (text.Length < 2 || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1])) return null;
        if (text.Length > 2 && text[2] is not ('-' or '_')) return text.Length == 3 ? Long(text) : Undetermined;
        return Readable(text[..2].ToString().ToLowerInvariant());
    }

    private static string Long(ReadOnlySpan<char> code) => code switch
    {
        _ when code.Equals("fra", StringComparison.OrdinalIgnoreCase) || code.Equals("fre", StringComparison.OrdinalIgnoreCase) => "fr",
        _ when code.Equals("eng", StringComparison.OrdinalIgnoreCase) => "en",
        _ => Undetermined,
    };

    private static string Readable(string language) => language is "fr" or "en" ? language : Undetermined;

    private static LanguageModel Load()
    {
        const string name = "language.model";
        using var stream = typeof(LanguageDetector).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return LanguageModel.Read(PackReader.Read(bytes, name));
    }
}
