using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Selon.Intake.Addresses;
using Selon.Intake.Decoding;

namespace Selon.Intake.Fetching;

/// <summary>One request and its answer, without regard to turns, robots.txt and redirects.</summary>
internal sealed class HttpExchange(HttpMessageInvoker http, TimeProvider time, FetchOptions options)
{
    /// <summary>What came back: a status with its fields, or the reason why nothing did.</summary>
    internal sealed record Answer
    {
        public int Status { get; init; }

        /// <summary>Unpacked; empty unless the status is 200.</summary>
        public byte[] Content { get; init; } = [];

        public MediaType Type { get; init; }

        public string? Location { get; init; }

        public FetchState State { get; init; } = new();

        public DateTimeOffset? NotBefore { get; init; }

        /// <summary>Not null when the exchange did not end well.</summary>
        public FetchResult? Bad { get; init; }
    }

    /// <param name="request">Address as it is to be asked for.</param>
    /// <param name="accept">Types that are wanted.</param>
    /// <param name="takes">Judges the answer's type before its body is read; null to take any.</param>
    /// <param name="maxBytes">Largest body.</param>
    /// <param name="isCut">True to take the beginning of a larger body, false to refuse it.</param>
    public async Task<Answer> Get(Uri request, string accept, FetchState? state, Func<MediaType, bool>? takes, int maxBytes, CancellationToken stop, bool isCut = false)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            using var message = Message(request, accept, state);
            using var response = await http.SendAsync(message, either.Token).ConfigureAwait(false);
            return await Read(response, takes, maxBytes, isCut, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Failed(string.Create(CultureInfo.InvariantCulture, $"no complete answer within {options.Timeout.TotalSeconds:0.#} seconds"));
        }
        catch (IntakeException e)
        {
            return new Answer { Bad = new FetchResult.Refused(e.Message) };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or AddressRefusedException or InvalidOperationException or NotSupportedException)
        {
            return Refusal(e) is { } refused ? new Answer { Bad = new FetchResult.Refused(refused) } : Failed(Reason(e));
        }
    }

    private HttpRequestMessage Message(Uri request, string accept, FetchState? state)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request);
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", accept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (state?.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (state?.LastModified is { } modified) message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return message;
    }

    private async Task<Answer> Read(HttpResponseMessage response, Func<MediaType, bool>? takes, int maxBytes, bool isCut, CancellationToken stop)
    {
        var answer = new Answer
        {
            Status = (int)response.StatusCode,
            Type = MediaType.Read(Field(response, "Content-Type")),
            Location = Field(response, "Location"),
            State = new FetchState(Field(response, "ETag"), Field(response, "Last-Modified")),
            NotBefore = RetryAfter(response),
        };
        if (response.StatusCode != HttpStatusCode.OK) return answer;
        if (takes is not null && !takes(answer.Type)) return answer with { Bad = new FetchResult.Refused($"is of type {answer.Type.Type[..Math.Min(answer.Type.Type.Length, 60)]}") };
        if (!isCut && response.Content.Headers.ContentLength > maxBytes) throw InputBytes.TooLarge(maxBytes);
        var body = await Body(response, maxBytes, isCut, stop).ConfigureAwait(false);
        return answer with { Content = ContentCoding.Undo(body, null, Field(response, "Content-Encoding"), maxBytes) };
    }

    private static async Task<byte[]> Body(HttpResponseMessage response, int maxBytes, bool isCut, CancellationToken stop)
    {
        var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var chunk = new byte[32 * 1024];
            for (int count; (count = await stream.ReadAsync(chunk, stop).ConfigureAwait(false)) > 0;)
            {
                if (body.Length + count > maxBytes)
                {
                    if (!isCut) throw InputBytes.TooLarge(maxBytes);
                    body.Write(chunk, 0, maxBytes - (int)body.Length);
                    break;
                }

                body.Write(chunk, 0, count);
            }

            return body.ToArray();
        }
    }

    private DateTimeOffset? RetryAfter(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return null;
        var now = time.GetUtcNow();
        var after = response.Headers.RetryAfter;
        return after?.Delta is { } delta ? now + (delta > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : delta) : after?.Date > now ? after.Date : null;
    }

    /// <summary>The first value of a field as it stood, which need not be well formed.</summary>
    private static string? Field(HttpResponseMessage response, string name) =>
        (response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)) && values.Count > 0
            ? string.Join(", ", values) : null;

    private static string? Refusal(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is AddressRefusedException) return inner.Message;
        }

        return null;
    }

    /// <summary>The cause in our own words: the system's differ from machine to machine.</summary>
    private static string Reason(Exception e) => (e as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "the host's name is not known",
        HttpRequestError.ConnectionError => "no connection to the host",
        HttpRequestError.SecureConnectionError => "no secure connection to the host",
        HttpRequestError.ResponseEnded => "the answer was cut off",
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => "the answer is no HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "the answer's head is too large",
        _ => e is IOException ? "the answer was cut off" : "the request did not go through",
    };

    private static Answer Failed(string reason) => new() { Bad = new FetchResult.Failed(reason) };
}
