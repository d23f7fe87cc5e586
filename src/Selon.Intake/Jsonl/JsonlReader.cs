using System.Text;
using Selon.Intake.Decoding;

namespace Selon.Intake.Jsonl;

/// <summary>Walks over the lines of a JSONL input; a bad line yields its error and the next follows.</summary>
internal static class JsonlReader
{
    /// <param name="item">Makes an item of a parsed line; an <see cref="IntakeException"/> becomes that line's error.</param>
    public static IEnumerable<IntakeResult<T>> Read<T>(InputBytes input, string file, int maxBytes, Func<JsonLine, T> item)
        where T : class
    {
        var stream = input.Stream;
        if (ByteDecoder.FromMark(input.Head) is { Encoding: UnicodeEncoding utf16 }) stream = Encoding.CreateTranscodingStream(stream, utf16, EncodingLabels.Utf8, leaveOpen: true);
        using var lines = new LineReader(stream, maxBytes);
        var any = false;
        while (true)
        {
            var result = Next(lines, file, maxBytes, item, out var goesOn);
            if (result is { } one)
            {
                any = true;
                yield return one;
            }

            if (!goesOn) break;
        }

        if (!any) yield return new IntakeError(file, null, "is empty");
    }

    private static IntakeResult<T>? Next<T>(LineReader lines, string file, int maxBytes, Func<JsonLine, T> item, out bool goesOn)
        where T : class
    {
        goesOn = true;
        try
        {
            if (!lines.Next())
            {
                goesOn = false;
                return null;
            }

            if (lines.TooLong) throw InputBytes.TooLarge(maxBytes);
            var line = lines.Line;
            if (lines.Number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
            line = line.Trim(" \t\r"u8);
            if (line.IsEmpty) return null;
            return item(JsonLine.Parse(line));
        }
        catch (IntakeException e)
        {
            return new IntakeError(file, lines.Number, e.Message);
        }
        catch (InvalidDataException)
        {
            goesOn = false;
            return new IntakeError(file, lines.Number + 1, "damaged gzip data");
        }
    }
}
