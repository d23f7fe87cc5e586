using Selon.Intake;

namespace Selon.Cli.Hosting;

/// <summary>One item of the inputs.</summary>
/// <param name="File">The input it came from, as the user named it.</param>
/// <param name="Number">Its place among all items, from 0.</param>
/// <param name="Result">What it holds, or why it could not be read.</param>
internal readonly record struct InputItem<T>(string File, int Number, IntakeResult<T> Result)
    where T : class;

/// <summary>Opens what the command line names; <c>-</c> is standard input.</summary>
internal static class InputFiles
{
    public const string StandardInput = "-";

    /// <summary>The items of all inputs in order; an input that cannot be opened or read on gives an error in its place.</summary>
    public static IEnumerable<InputItem<T>> Read<T>(
        IReadOnlyList<string> files, Func<Stream, string, IEnumerable<IntakeResult<T>>> read, Action? fileDone = null)
        where T : class
    {
        var number = 0;
        foreach (var file in files)
        {
            foreach (var item in ReadOne(file, read))
                yield return new InputItem<T>(file, number++, item);
            fileDone?.Invoke();
        }
    }

    /// <summary>What an input's exception means to the user.</summary>
    public static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "may not be read (or is a folder)",
        PathTooLongException => "the name is too long",
        _ => e.Message,
    };

    public static Stream Open(string file)
    {
        if (file == StandardInput)
            return Console.OpenStandardInput();
        if (Directory.Exists(file))
            throw new IOException("is a folder; name the files in it");
        return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
    }

    private static IEnumerable<IntakeResult<T>> ReadOne<T>(string file, Func<Stream, string, IEnumerable<IntakeResult<T>>> read)
        where T : class
    {
        // Written out by hand because an iterator may not yield inside a catch.
        using var input = TryOpen(file, out var problem);
        if (input is null)
        {
            yield return problem!;
            yield break;
        }

        using var items = read(input, file).GetEnumerator();
        while (true)
        {
            IntakeError? failure = null;
            try
            {
                if (!items.MoveNext())
                    yield break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure = new IntakeError(file, null, Reason(e));
            }

            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            yield return items.Current;
        }
    }

    private static Stream? TryOpen(string file, out IntakeError? problem)
    {
        try
        {
            problem = null;
            return Open(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = new IntakeError(file, null, Reason(e));
            return null;
        }
    }
}
