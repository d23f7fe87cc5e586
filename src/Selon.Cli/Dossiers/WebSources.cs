using Selon.Cli.Hosting;
using Selon.Dossiers;
using Selon.Intake;
using Selon.Intake.Fetching;

namespace Selon.Cli.Dossiers;

/// <summary>The connection to the web of one run.</summary>
internal sealed class WebSources : IDisposable
{
    private readonly HttpMessageInvoker _http;

    private WebSources(HttpMessageInvoker http, WebSource source) => (_http, Source) = (http, source);

    public WebSource Source { get; }

    public static WebSources Create(Dossier dossier, IntakeOptions options, bool allowPrivate, CancellationToken stop)
    {
        var fetching = new FetchOptions { AllowPrivateNetworks = allowPrivate, UserAgent = $"Selon/{Fingerprint.Version}" };
        var http = new HttpMessageInvoker(GuardedHandler.Create(fetching));
        return new WebSources(http, new WebSource(dossier, new Fetcher(http, TimeProvider.System, fetching), new PageReader(options), new IntakeReader(options), stop));
    }

    public void Dispose() => _http.Dispose();
}
