using Selon.Text;

namespace Selon.Intake;

/// <summary>Bytes to articles. Immutable, safe to share between threads; never throws for what an input holds.</summary>
/// <remarks>Errors of the stream itself (<see cref="IOException"/>) pass through to the caller, who opened it.</remarks>
public sealed class ArticleReader
{
    private readonly IntakeOptions options;

    public ArticleReader(IntakeOptions? options = null) => this.options = options ?? new IntakeOptions();

    /// <summary>
    /// The articles of <paramref name="input"/>, read as they are asked for: a JSONL input is never held as a whole.
    /// A gzip stream is read as its content whatever its name.
    /// </summary>
    /// <param name="input">Left open; need not seek.</param>
    /// <param name="file">Name for errors and for telling the kind by its extension (<c>-</c> for standard input).</param>
    public IEnumerable<IntakeResult<Article>> Read(Stream input, string file) =>
        options.MaxBytes > 0
            ? throw new NotSupportedException($"{file} cannot be read yet")
            : [];

    /// <inheritdoc cref="Read(Stream, string)"/>
    public IEnumerable<IntakeResult<Article>> Read(byte[] input, string file) => Read(new MemoryStream(input, writable: false), file);
}
