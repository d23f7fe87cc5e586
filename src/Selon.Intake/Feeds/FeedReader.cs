using Selon.Intake.Addresses;
using Selon.Intake.Decoding;

namespace Selon.Intake.Feeds;

/// <summary>Feeds to their entries: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed.</summary>
public static class FeedReader
{
    /// <summary>The entries of a feed; never throws for what it holds. What stands before a mistake in the XML is kept.</summary>
    /// <param name="input">Left open; need not seek; unpacked if it is gzip.</param>
    /// <param name="file">Name for errors: a file, or the feed's address.</param>
    /// <param name="options">Url (the feed's address, which relative ones are meant from), Charset and MaxBytes count.</param>
    public static Feed Read(Stream input, string file, IntakeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(file);
        options ??= new IntakeOptions();
        try
        {
            using var bytes = InputBytes.Open(input);
            return Read(bytes.ReadAll(options.MaxBytes), file, options);
        }
        catch (IntakeException e)
        {
            return new Feed { Error = new IntakeError(file, null, e.Message) };
        }
    }

    internal static Feed Read(byte[] bytes, string file, IntakeOptions options)
    {
        if (bytes.Length == 0) throw new IntakeException("is empty");
        var text = ByteDecoder.Decode(bytes, mayDeclare: true, options.Charset);
        var address = WebAddress.Read(options.Url);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith("{")) return new JsonFeed(file, address).Read(text);
        return start.Contains('<') ? new XmlFeed(file, address).Read(text) : new Feed { Error = new IntakeError(file, null, "is no feed") };
    }
}
