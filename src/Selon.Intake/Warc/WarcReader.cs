using System.Globalization;
using Selon.Intake.Addresses;
using Selon.Intake.Decoding;

namespace Selon.Intake.Warc;

/// <summary>
/// The pages of one web archive (WARC 0.17 to 1.1, plain or gzip): <c>response</c> and <c>resource</c> records of HTML. One record is
/// held at a time; a record that is damaged or cut off is an error with its place, and the next one is looked for behind it.
/// </summary>
/// <param name="input">Left open; need not seek.</param>
/// <param name="file">Name for errors.</param>
/// <param name="options">MaxBytes counts, for a record's block and for the page unpacked.</param>
public sealed class WarcReader(Stream input, string file, IntakeOptions? options = null)
{
    private readonly int maxBytes = (options ?? new IntakeOptions()).MaxBytes;
    private readonly Dictionary<string, long> passedOver = new(StringComparer.Ordinal);

    /// <summary>How many records of each kind were passed over so far, in words: <c>revisit records</c>.</summary>
    public IReadOnlyDictionary<string, long> PassedOver => passedOver;

    /// <summary>The pages as they are asked for, once.</summary>
    public IEnumerable<IntakeResult<ArchivedPage>> Pages()
    {
        using var source = Open();
        var bytes = new RecordBytes(source);
        var records = new WarcRecords(bytes, maxBytes);
        while (Next(bytes, records, out var goesOn) is var result && (goesOn || result is not null))
        {
            if (result is { } one) yield return one;
            if (!goesOn) break;
        }
    }

    private ArchiveBytes Open()
    {
        var head = new byte[2];
        var count = input.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        var whole = new PrefixedStream(head.AsMemory(0, count), input);
        return head is [0x1F, 0x8B] ? new GzipMembers(whole) : new PlainBytes(whole);
    }

    /// <summary>The next page or error; null for a record that is passed over, and at the end, where <paramref name="goesOn"/> is false.</summary>
    private IntakeResult<ArchivedPage>? Next(RecordBytes bytes, WarcRecords records, out bool goesOn)
    {
        goesOn = true;
        try
        {
            if (records.Next() is { } record) return Page(records, record);
            goesOn = false;
            return null;
        }
        catch (WarcException e)
        {
            goesOn = Goes(() => records.FindNext(e.GoesOn), bytes);
            return Error(e.Offset, e.Message);
        }
        catch (InvalidDataException e)
        {
            var offset = bytes.Offset;
            goesOn = bytes.Recover();
            return Error(offset, e.Message.Contains("gzip", StringComparison.Ordinal) || e.Message.Contains("unpacks", StringComparison.Ordinal) ? e.Message : "damaged gzip data");
        }
    }

    private static bool Goes(Func<bool> find, RecordBytes bytes)
    {
        try
        {
            return find();
        }
        catch (InvalidDataException)
        {
            return bytes.Recover();
        }
    }

    private IntakeResult<ArchivedPage>? Page(WarcRecords records, WarcRecord record)
    {
        string? reason = null;
        var block = records.Block(record, head => (reason = Passes(record, head.Span)) is null);
        if (block is null)
        {
            reason ??= Passes(record, default) ?? "responses that are no pages";
            passedOver[reason] = passedOver.GetValueOrDefault(reason) + 1;
            return null;
        }

        try
        {
            return Page(record, block);
        }
        catch (IntakeException e)
        {
            return Error(record.Offset, e.Message);
        }
    }

    /// <summary>Why a record is passed over; null when it is a page.</summary>
    private static string? Passes(WarcRecord record, ReadOnlySpan<byte> head)
    {
        var type = record.Type;
        if (type == "revisit") return "revisit records";
        if (type is not ("response" or "resource")) return "records about the crawl";
        var message = type == "response" ? HttpMessage.Read(head) : null;
        if (message is { Status: not 200 }) return "responses of another status than 200";
        var content = MediaType.Read(message is not null ? message["Content-Type"] : type == "resource" ? record["Content-Type"] : null);
        var start = message is null ? head : head[message.BodyStart..];
        var isPacked = message?["Content-Encoding"] is not null || message?["Transfer-Encoding"] is not null;
        return content.IsHtml || (content.IsOpen && (isPacked && content.Type.Length == 0 || KindSniffer.IsPage(start))) ? null : "responses that are no pages";
    }

    private IntakeResult<ArchivedPage> Page(WarcRecord record, byte[] block)
    {
        var target = (record["WARC-Target-URI"] ?? "").Trim('<', '>', ' ');
        if (WebAddress.Read(target) is not { } address) return Error(record.Offset, $"the record names no address of the web: {target[..Math.Min(target.Length, 60)]}");
        var message = record.Type == "response" ? HttpMessage.Read(block) : null;
        var type = MediaType.Read(message is not null ? message["Content-Type"] : record["Content-Type"]);
        var content = message is null ? block : ContentCoding.Undo(block[message.BodyStart..], message["Transfer-Encoding"], message["Content-Encoding"], maxBytes);
        var isDate = DateTimeOffset.TryParse(record["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var captured);
        return new ArchivedPage { Address = address, Captured = isDate ? captured : null, Charset = type.Charset, Content = content, Offset = record.Offset };
    }

    private IntakeError Error(long offset, string reason) => new(file, null, reason) { Offset = offset };
}
