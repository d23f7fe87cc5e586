using System.Net;
using System.Net.Sockets;

namespace Selon.Intake.Fetching;

/// <summary>
/// Handlers that connect to the public internet alone: a name is resolved once, every address of it is checked, and the connection
/// goes to the checked address, so that a name that changes its address in between leads nowhere.
/// </summary>
public static class GuardedHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>A handler for an <see cref="HttpMessageInvoker"/>: no redirects, cookies, credentials or proxies, no unpacking.</summary>
    /// <param name="options"><see cref="FetchOptions.AllowPrivateNetworks"/> counts.</param>
    public static SocketsHttpHandler Create(FetchOptions? options = null)
    {
        var allowPrivate = (options ?? new FetchOptions()).AllowPrivateNetworks;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = ConnectTimeout,
            MaxConnectionsPerServer = 2,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, allowPrivate, stop),
        };
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint end, bool allowPrivate, CancellationToken stop)
    {
        var addresses = await Resolve(end.Host, stop).ConfigureAwait(false);
        var allowed = addresses.Where(a => allowPrivate || PublicAddress.WhyNot(a) is null).ToArray();
        if (allowed.Length == 0)
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new AddressRefusedException($"{end.Host} is {PublicAddress.WhyNot(addresses[0])}");
        for (var i = 0; ; i++)
        {
            var socket = new Socket(allowed[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(allowed[i], end.Port), stop).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < allowed.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private static async Task<IPAddress[]> Resolve(string host, CancellationToken stop) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? [address] : await Dns.GetHostAddressesAsync(host, stop).ConfigureAwait(false);
}
