using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Answers the login by the contract's example, and every other call with one answer.</summary>
internal sealed class CannedHandler(JsonNode answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.RequestUri!.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal)
            ? SchemaSample.Filled("LoginResponse")
            : answer;
        return Task.FromResult(new HttpResponseMessage { Content = JsonContent.Create(body), RequestMessage = request });
    }
}
