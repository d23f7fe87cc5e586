using System.Diagnostics;
using System.Globalization;

namespace Selon.Cli.Hosting;

/// <summary>
/// One line on a terminal that tells how far the work is and how fast it goes; drawn at most ten times a second, and not at
/// all for work that is done within a second. Used from one thread.
/// </summary>
internal sealed class ProgressLine(TextWriter terminal, int files)
{
    private const int BarWidth = 24;
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _lastDrawn = Stopwatch.GetTimestamp() + (Stopwatch.Frequency * 9 / 10);
    private int _articles;
    private int _filesDone;
    private bool _visible;

    /// <summary>One more article is read.</summary>
    public void Step()
    {
        _articles++;
        Draw();
    }

    /// <summary>One more file is finished.</summary>
    public void FileDone()
    {
        _filesDone++;
        Draw();
    }

    /// <summary>Takes the line away, so that something else can be written there.</summary>
    public void Clear()
    {
        if (!_visible)
            return;
        terminal.Write("\r\e[K");
        _visible = false;
    }

    private void Draw()
    {
        var now = Stopwatch.GetTimestamp();
        if (now - _lastDrawn < Stopwatch.Frequency / 10)
            return;
        _lastDrawn = now;
        var seconds = Stopwatch.GetElapsedTime(_start, now).TotalSeconds;
        var done = Math.Min(files, _filesDone);
        var filled = files == 0 ? 0 : BarWidth * done / files;
        var rate = seconds > 0 ? _articles / seconds : 0;
        var bar = files > 1 ? string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{files} files  ") : "";
        terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{bar}{_articles} articles  {rate:0.0}/s"));
        _visible = true;
    }
}
