using Microsoft.AspNetCore.TestHost;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>Leads requests from memory into the pipeline; a connection that breaks there breaks for the caller too.</summary>
internal sealed class MemoryHandler(TestServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var connection = new MemoryConnection();
        using var invoker = new HttpMessageInvoker(server.CreateHandler(context => context.Features.Set(connection)));
        try
        {
            return await invoker.SendAsync(request, cancellationToken);
        }
        catch (Exception) when (connection.IsBroken)
        {
            var begun = connection.End();
            begun.RequestMessage = request;
            return begun;
        }
    }
}
