namespace Selon.Intake;

/// <summary>Web pages to extractions. Immutable, safe to share between threads; never throws for what an input holds.</summary>
public sealed class ExtractionReader
{
    private readonly IntakeOptions options;
    private readonly Func<string, Stream> open;

    /// <param name="options">Null for the defaults.</param>
    /// <param name="open">
    /// Opens a page that a JSONL line names, by its path already joined to the folder of the JSONL input.
    /// An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> becomes that line's error.
    /// </param>
    public ExtractionReader(IntakeOptions? options, Func<string, Stream> open)
    {
        this.options = options ?? new IntakeOptions();
        this.open = open;
    }

    /// <summary>One extraction for an HTML input, one a line <c>{"id","file","url"}</c> for a JSONL input.</summary>
    /// <param name="input">Left open; need not seek.</param>
    /// <param name="file">Path as the user gave it; its folder is where the files of a JSONL input are looked for.</param>
    public IEnumerable<IntakeResult<Extraction>> Read(Stream input, string file) =>
        options.MaxBytes > 0 && open is not null
            ? throw new NotSupportedException($"{file} cannot be read yet")
            : [];
}
