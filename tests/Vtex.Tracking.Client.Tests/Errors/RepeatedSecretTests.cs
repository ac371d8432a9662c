using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Errors;

/// <summary>Places besides a body in which a service, or a handler, may repeat a secret.</summary>
public sealed class RepeatedSecretTests : IDisposable
{
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("correct%20horse%20battery")]
    [InlineData("correct+horse+battery")]
    [InlineData("Y29ycmVjdCBob3JzZSBiYXR0ZXJ5")]
    [InlineData("token-1")]
    public async Task In_a_redirect_a_fault_a_reason_or_an_exception(string secret)
    {
        using var tracking = _server.Client();
        foreach (var answer in new Func<HttpResponseMessage>[]
        {
            () => Redirect($"https://elsewhere.test/{Uri.EscapeDataString(secret)}/x?p={Uri.EscapeDataString(secret)}"),
            () => Redirect($"https://u:{Uri.EscapeDataString(secret)}@elsewhere.test/receiver/services"),
            () => Answers.Json($$"""{"x":"{{secret}}","y":}]"""),
            () => Answers.Text(HttpStatusCode.OK, $"<p title='{secret}'>", "text/html"),
            () => Answers.Text(HttpStatusCode.BadRequest, $$"""{"errors":{"{{secret}}":["{{secret}}"]} }""", "application/json"),
            () => Answers.Text(HttpStatusCode.BadRequest, $$"""{"errors":[{"path":"{{secret}}","message":"x"}]}""", "application/problem+json"),
            () => new HttpResponseMessage(HttpStatusCode.InternalServerError) { ReasonPhrase = secret },
            () => Encoded("Content-Type", $"application/json; charset=\"{secret}\""),
            () => Encoded("Content-Encoding", secret),
            () => throw new HttpRequestException($"at {secret}", new InvalidOperationException(secret)),
            () => throw new IOException(secret, new AggregateException(new InvalidOperationException(secret))),
            () => throw new TaskCanceledException(secret),
        })
        {
            _server.Answer(answer);

            AssertHidden(secret, await Record.ExceptionAsync(() => tracking.Services.GetAsync(7)));
            // A success of a write is its status alone.
            if (await Record.ExceptionAsync(() => tracking.Services.CreateAsync(Samples.Service)) is { } ofWrite)
                AssertHidden(secret, ofWrite);
        }
    }

    [Theory]
    [InlineData(Carriers.AppToken)]
    [InlineData("vtexappkey-lojaipe-JACARA")]
    [InlineData("coleta@example.com")]
    [InlineData("11222333000181")]
    [InlineData("11.222.333/0001-81")]
    public async Task Of_a_notification(string secret)
    {
        using var network = _server.Network();
        foreach (var answer in new Func<HttpResponseMessage>[]
        {
            () => Redirect($"https://elsewhere.test/{Uri.EscapeDataString(secret)}"),
            () => Answers.Json($$"""{"p-1":{"x":"{{secret}}" """),
            () => Answers.Text(HttpStatusCode.InternalServerError, $"<p title='{secret}'>", "text/html"),
            () => Answers.Text(HttpStatusCode.BadRequest, $$"""{"errors":{"{{secret}}":["{{secret}}"]} }""", "application/json"),
            () => throw new HttpRequestException($"at {secret}", new InvalidOperationException(secret)),
        })
        {
            _server.Answer(answer);

            AssertHidden(secret, await Record.ExceptionAsync(() => network.NotifyAsync(Carriers.Notification)));
        }
    }

    private static void AssertHidden(string secret, Exception? exception)
    {
        var failure = Assert.IsAssignableFrom<VtexException>(exception);
        var faults = failure is VtexRequestRejectedException rejected ? string.Concat(rejected.Faults) : "";
        Assert.DoesNotContain(secret, failure + failure.ResponseBody + faults, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(secret), failure + failure.ResponseBody + faults, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Redirect(string location)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }

    private static HttpResponseMessage Encoded(string header, string value)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("?"u8.ToArray()) };
        response.Content.Headers.TryAddWithoutValidation(header, value);
        return response;
    }
}
