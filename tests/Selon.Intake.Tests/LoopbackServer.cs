using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Selon.Intake.Tests;

/// <summary>A server on this machine that gives one raw answer a path; every connection is closed behind it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]?> answer;

    /// <param name="answer">Raw bytes for a path; null to keep silent.</param>
    public LoopbackServer(Func<string, byte[]?> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = Accept();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Closed by the test.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var buffer = new byte[8_192];
            var count = await stream.ReadAsync(buffer);
            var path = Encoding.ASCII.GetString(buffer, 0, count).Split(' ')[1];
            if (answer(path) is { } bytes) await stream.WriteAsync(bytes);
            else await Task.Delay(TimeSpan.FromSeconds(20));
        }
    }
}
