using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Selon.Intake.Blocks;
using Selon.Intake.Dates;
using Selon.Intake.Languages;
using Selon.Text;

namespace Selon.Intake;

/// <summary>What an input tells of an article, before options, detection and defaults complete it.</summary>
internal sealed record ArticleDraft
{
    /// <summary>A date line stands within the first blocks, at the start of one.</summary>
    private const int DateLineBlocks = 4;

    public required string Text { get; init; }

    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    public string? Published { get; init; }

    public PublishedBasis PublishedBasis { get; init; }

    public string? Modified { get; init; }

    public string? Language { get; init; }

    /// <summary>What a page says of itself; templates are often wrong, so a text that is clear wins.</summary>
    public string? PageLanguage { get; init; }

    /// <summary>Known parts; default to have them found in the text.</summary>
    public ImmutableArray<TextBlock> Blocks { get; init; }

    public Article Complete(IntakeOptions options)
    {
        var blocks = Blocks.IsDefault ? BlockFinder.Find(Text, Title) : Blocks;
        var language = LanguageDetector.FromTag(options.Language) ?? LanguageDetector.FromTag(Language)
            ?? LanguageDetector.Clear(Text) ?? LanguageDetector.FromTag(PageLanguage) ?? LanguageDetector.Undetermined;
        var (published, basis) = options.Published is { } given ? (given, Selon.Text.PublishedBasis.Given)
            : Published is { } told ? (told, PublishedBasis)
            : (DateLine(blocks, language), Selon.Text.PublishedBasis.Text);
        return new Article
        {
            Id = Id ?? Hash(Text),
            Url = options.Url ?? Url,
            Title = Title ?? (!blocks.IsEmpty && blocks[0].Kind == BlockKind.Title ? blocks[0].Span.Of(Text) : null),
            Outlet = Outlet,
            Byline = Byline,
            Published = published,
            PublishedBasis = published is null ? null : basis,
            Modified = Modified,
            Language = language,
            Text = Text,
            Blocks = blocks,
        };
    }

    /// <summary>First 16 hexadecimal digits of the SHA-256 of the text in UTF-8.</summary>
    public static string Hash(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> chunk = stackalloc byte[3 * 1024];
        for (var at = 0; at < text.Length; at += 1024)
        {
            // Half of a surrogate pair at a seam hashes as U+FFFD on both sides: still the same for the same text.
            var count = Encoding.UTF8.GetBytes(text.AsSpan(at, Math.Min(1024, text.Length - at)), chunk);
            hash.AppendData(chunk[..count]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>The day of a date line such as <c>3 mars 2018. –</c> or <c>Publié le 3 mars 2018</c>, alone or opening its paragraph.</summary>
    private string? DateLine(ImmutableArray<TextBlock> blocks, string language)
    {
        for (var i = 0; i < blocks.Length && i < DateLineBlocks; i++)
        {
            if (blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.Heading)) continue;
            var block = blocks[i].Span.In(Text);
            if (UnitShape.IsDateLine(block) || OpensWithDate(block))
                return WrittenDate.Find(block, 40, dayFirst: language != "en") is { } found ? EdtfDate.Day(found.Day) : null;
        }

        return null;
    }

    /// <summary>A day set off by a dash from the sentence that follows: <c>18 octobre 2016. – C'est…</c>.</summary>
    private static bool OpensWithDate(ReadOnlySpan<char> block)
    {
        if (!WrittenDate.TryRead(block, dayFirst: true, out _, out var length)) return false;
        var rest = block[length..].TrimStart(" \u00A0.");
        return rest.StartsWith("–") || rest.StartsWith("—") || rest.StartsWith("- ");
    }
}
