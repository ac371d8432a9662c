using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>An answer that announces more bytes than there can be.</summary>
public sealed class AnnouncedLengthTests
{
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 1)]
    [InlineData(int.MaxValue)]
    [InlineData(1L << 32)]
    [InlineData(1024 * 1024)]
    [InlineData(0)]
    public async Task What_came_is_read(long length)
    {
        using var server = new ScriptedServer();
        server.Answer(() =>
        {
            var response = Answers.Json("""{"idDeliveryService":7}""");
            response.Content.Headers.ContentLength = length;
            return response;
        });
        using var tracking = server.Client();

        Assert.Equal(7, (await tracking.Services.GetAsync(7)).IdDeliveryService);
    }

    [Fact]
    public async Task A_create_is_in_doubt_and_sent_once()
    {
        await using var server = new HostileServer();
        server.Api = async (_, stream) =>
        {
            await HostileServer.SayAsync(stream, "HTTP/1.1 500 No\r\nContent-Length: 9223372036854775807\r\n\r\nno");
            stream.Socket.Close();
        };
        using var tracking = new VtexTrackingClient(server.Options());

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal((1, 1), (exception.Attempts, server.Calls));
    }
}
