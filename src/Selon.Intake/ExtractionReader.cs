using Selon.Intake.Decoding;
using Selon.Intake.Html;
using Selon.Intake.Jsonl;
using Selon.Text;

namespace Selon.Intake;

/// <summary>Web pages to extractions. Immutable, safe to share between threads; never throws for what an input holds.</summary>
public sealed class ExtractionReader
{
    private readonly IntakeOptions options;
    private readonly Func<string, Stream> open;

    /// <param name="options">Null for the defaults; a single input that does not look like JSONL is read as HTML.</param>
    /// <param name="open">
    /// Opens a page that a JSONL line names, by its path already joined to the folder of the JSONL input.
    /// An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> becomes that line's error.
    /// </param>
    public ExtractionReader(IntakeOptions? options, Func<string, Stream> open)
    {
        this.options = options ?? new IntakeOptions();
        this.open = open;
    }

    /// <summary>One extraction for an HTML input, one a line <c>{"id","file","url"}</c> for a JSONL input, one an article of a feed or web archive.</summary>
    /// <param name="input">Left open; need not seek.</param>
    /// <param name="file">Path as the user gave it; its folder is where the files of a JSONL input are looked for.</param>
    public IEnumerable<IntakeResult<Extraction>> Read(Stream input, string file)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        var start = InputStart.Of(input);
        return IntakeReader.IsCollection(start.Kind(file, options.Kind))
            ? Collected(start.Stream, file)
            : InputItems.Read(start.Stream, file, options, (bytes, _) => Extract(bytes, options, null, file), line => Named(line, file));
    }

    private IEnumerable<IntakeResult<Extraction>> Collected(Stream input, string file)
    {
        foreach (var result in new IntakeReader(options).Articles(input, file))
        {
            if (result.IsRead) yield return Extraction.Of(result.Value, null, file);
            else yield return result.Error;
        }
    }

    private Extraction Named(JsonLine line, string jsonl)
    {
        var file = line["file"] ?? throw new IntakeException("no \"file\"");
        try
        {
            using var stream = open(Path.Combine(Path.GetDirectoryName(jsonl) ?? "", file));
            using var bytes = InputBytes.Open(stream);
            return Extract(bytes.ReadAll(options.MaxBytes), options with { Url = line["url"] ?? options.Url }, line["id"], file);
        }
        catch (IntakeException e)
        {
            throw new IntakeException($"{file}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IntakeException($"{file}: cannot be opened: {e.Message}");
        }
    }

    private static Extraction Extract(byte[] bytes, IntakeOptions options, string? id, string file)
    {
        if (bytes.Length == 0) throw new IntakeException("is empty");
        var article = HtmlArticle.Read(ByteDecoder.Decode(bytes, mayDeclare: true), options);
        return Extraction.Of(article, id, file);
    }
}
