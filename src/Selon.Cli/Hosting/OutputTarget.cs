using Microsoft.Win32.SafeHandles;

namespace Selon.Cli.Hosting;

/// <summary>Where the data goes: standard output, or a file that appears under its name only when it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _path;
    private readonly Stream _stream;

    private OutputTarget(Stream stream, string? path) => (_stream, _path) = (stream, path);

    public Stream Stream => _stream;

    /// <summary>Opens a file for writing, or standard output for null. Throws <see cref="IOException"/> and its kin.</summary>
    public static OutputTarget Open(string? path)
    {
        if (path is null)
            return new OutputTarget(new BufferedStream(StandardOutput(), 1 << 16), null);
        return new OutputTarget(new FileStream(Temporary(path), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16), path);
    }

    /// <summary>Everything is written: the file gets its name.</summary>
    public void Complete()
    {
        _stream.Flush();
        if (_path is null)
            return;
        _stream.Dispose();
        File.Move(Temporary(_path), _path, overwrite: true);
    }

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // The reader of a pipe has gone: told once already by the write that failed.
        }

        if (_path is not null && File.Exists(Temporary(_path)))
            File.Delete(Temporary(_path));
    }

    private static string Temporary(string path) => path + ".part";

    /// <summary>
    /// The console's own stream swallows a broken pipe and would let a long job run on for nobody;
    /// a file stream on the handle tells. It is not used on files, whose position other processes may share.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        if (!stream.CanSeek)
            return stream;
        return Console.OpenStandardOutput();
    }
}
