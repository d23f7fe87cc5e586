using Selon.Intake.Decoding;
using Selon.Intake.Jsonl;

namespace Selon.Intake;

/// <summary>Opens an input, tells its kind and hands it to the right reader; the one place where reasons become reported errors.</summary>
internal static class InputItems
{
    public static IEnumerable<IntakeResult<T>> Read<T>(Stream input, string file, IntakeOptions options, Func<byte[], InputKind, T> one, Func<JsonLine, T> line)
        where T : class
    {
        using var bytes = Open(input, out var reason);
        if (bytes is null)
        {
            yield return new IntakeError(file, null, reason);
            yield break;
        }

        var kind = options.Kind == InputKind.Auto ? KindSniffer.Tell(file, bytes.Head) : options.Kind;
        if (kind is InputKind.Feed or InputKind.Opml or InputKind.Warc)
        {
            yield return new IntakeError(file, null, "holds several articles or none of its own and is not read here");
        }
        else if (kind != InputKind.Jsonl)
        {
            yield return Single(bytes, file, kind, options, one);
        }
        else if (ByteDecoder.FromMark(bytes.Head) is null && ByteDecoder.LooksBinary(bytes.Head))
        {
            yield return new IntakeError(file, null, "looks like a binary file");
        }
        else
        {
            foreach (var item in JsonlReader.Read(bytes, file, options.MaxBytes, line)) yield return item;
        }
    }

    private static InputBytes? Open(Stream input, out string reason)
    {
        reason = "";
        try
        {
            return InputBytes.Open(input);
        }
        catch (IntakeException e)
        {
            reason = e.Message;
            return null;
        }
    }

    private static IntakeResult<T> Single<T>(InputBytes bytes, string file, InputKind kind, IntakeOptions options, Func<byte[], InputKind, T> one)
        where T : class
    {
        try
        {
            var all = bytes.ReadAll(options.MaxBytes);
            return all.Length == 0 ? new IntakeError(file, null, "is empty") : one(all, kind);
        }
        catch (IntakeException e)
        {
            return new IntakeError(file, null, e.Message);
        }
    }
}
