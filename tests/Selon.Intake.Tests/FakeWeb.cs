using System.Net;
using System.Text;

namespace Selon.Intake.Tests;

/// <summary>A web of answers by address; notes what was asked and when.</summary>
internal sealed class FakeWeb(TimeProvider time) : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> answers = new(StringComparer.Ordinal);

    public List<(string Address, DateTimeOffset At, HttpRequestMessage Request)> Asked { get; } = [];

    public FakeWeb With(string address, string content, string type = "text/html", int status = 200, params (string Name, string Value)[] fields) => With(address, _ => Answer(content, type, status, fields));

    public FakeWeb With(string address, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        answers[address] = answer;
        return this;
    }

    public static HttpResponseMessage Answer(string content, string type = "text/html", int status = 200, params (string Name, string Value)[] fields)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in fields)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.GetLeftPart(UriPartial.Query);
        lock (Asked) Asked.Add((address, time.GetUtcNow(), request));
        return Task.FromResult(answers.TryGetValue(address, out var answer) ? answer(request) : Answer("", "text/plain", 404));
    }
}
