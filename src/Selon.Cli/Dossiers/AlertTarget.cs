using System.Net.Http.Headers;

namespace Selon.Cli.Dossiers;

/// <summary>Where new rows are told: standard output, one JSON object a line, or an address that they are posted to as an array.</summary>
internal sealed class AlertTarget : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Uri? _webhook;
    private readonly HttpClient? _http;

    private AlertTarget(Uri? webhook, HttpClient? http) => (_webhook, _http) = (webhook, http);

    /// <summary>Null for standard output.</summary>
    public string? Address => _webhook?.AbsoluteUri;

    /// <summary>Standard output for null.</summary>
    /// <exception cref="FormatException">It is no address of the web.</exception>
    public static AlertTarget Open(string? webhook)
    {
        if (webhook is null)
            return new AlertTarget(null, null);
        if (!InputPaths.IsWeb(webhook) || !Uri.TryCreate(webhook, UriKind.Absolute, out var address))
            throw new FormatException($"{webhook} is no address of the web");
        // The user named it: unlike addresses in articles it may lie anywhere, but it leads nowhere else.
        return new AlertTarget(address, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience });
    }

    /// <summary>Delivers rows, all or none. Why it could not, in words; null when it could.</summary>
    /// <exception cref="IOException">Standard output cannot be written.</exception>
    public string? Send(IReadOnlyList<ReadOnlyMemory<byte>> rows, CancellationToken stop)
    {
        if (_http is null)
        {
            using var output = Console.OpenStandardOutput();
            foreach (var row in rows)
            {
                output.Write(row.Span);
                output.WriteByte((byte)'\n');
            }

            return null;
        }

        try
        {
            using var content = new ByteArrayContent(Array(rows));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = _http.PostAsync(_webhook, content, stop).GetAwaiter().GetResult();
            return answer.IsSuccessStatusCode ? null : $"{_webhook} answers {(int)answer.StatusCode}; {rows.Count} rows are told again the next time";
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return $"{_webhook}: {e.Message}; {rows.Count} rows are told again the next time";
        }
    }

    public void Dispose() => _http?.Dispose();

    private static byte[] Array(IReadOnlyList<ReadOnlyMemory<byte>> rows)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)'[');
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                bytes.WriteByte((byte)',');
            bytes.Write(rows[i].Span);
        }

        bytes.WriteByte((byte)']');
        return bytes.ToArray();
    }
}
