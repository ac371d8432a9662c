using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Resilience;

/// <summary>A look-up for a create in doubt whose answer holds something that cannot be read.</summary>
public sealed class UnreadableLookupTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("\"text\"")]
    public async Task A_record_that_cannot_be_read_may_be_the_one_created(string record)
    {
        using var server = new ScriptedServer();
        server.Api = (request, _) => Task.FromResult(request.Method == HttpMethod.Get
            ? Answers.Json($$"""{"page":1,"data":[{{record}}]}""")
            : Answers.Status(HttpStatusCode.InternalServerError));
        var options = ScriptedServer.Options(new ManualTimeProvider
        {
            // The time to settle, should it come to that.
            Skips = wait => wait > TimeSpan.FromSeconds(100) && wait < TimeSpan.FromSeconds(200),
        });
        options.Resilience.OnAmbiguousFailure = AmbiguousFailureAction.VerifyThenRetry;
        using var tracking = new VtexTrackingClient(options, server);

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(
            () => tracking.Services.CreateAsync(Samples.Service with { InvoiceOrderOfService = "1" }));

        Assert.Single(server.Calls, call => call.Method == HttpMethod.Post);
    }
}
