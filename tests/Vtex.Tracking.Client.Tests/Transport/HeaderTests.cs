using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Transport;

public sealed class HeaderTests
{
    private static readonly string Version = typeof(VtexTrackingClient).Assembly.GetName().Version!.ToString(3);

    [Fact]
    public async Task Every_request_names_the_SDK_and_asks_for_JSON()
    {
        var server = new ScriptedServer();
        using var tracking = server.Client();

        await tracking.Services.GetAsync(7);
        await tracking.Services.CreateAsync(Samples.Service);
        await tracking.Routes.GetServicesPageAsync();

        Assert.Equal(4, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            var product = Assert.Single(request.Message.Headers.UserAgent).Product!;
            Assert.Equal("Vtex.Tracking.Client", product.Name);
            Assert.Equal(Version, product.Version);
            Assert.Equal("application/json", request.Message.Headers.Accept.ToString());
            if (request.Body is not null)
                Assert.Equal("application/json", request.Message.Content!.Headers.ContentType!.ToString());
        });
    }
}
