using System.Net.Http.Headers;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>Many large bodies at once share one budget of memory.</summary>
public sealed class BodyMemoryTests
{
    private const int Connections = 100;
    private const int BodySize = 8 * 1024 * 1024;

    // What the way from the client to the reader holds, and what is read before a body counts as large.
    private const int BesidesForEach = 512 * 1024;

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("receiver/services")]
    [InlineData("_emulator/clock/freeze")]
    [InlineData("app/v1/loja/master/tracking")]
    public async Task A_hundred_bodies_of_8_MB_never_hold_more_than_the_budget(string path)
    {
        await using var api = await Api.LoggedInAsync();
        var meter = new BodyMeter(Connections);
        var answers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var body = new MeteredBody(meter, BodySize);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Content.Headers.ContentLength = BodySize;
            request.Headers.Add("VtexIdclientAutCookie", "x");
            var answer = await api.SendAsync(request);
            meter.Release(body.Position);
            return answer;
        })));

        // On a busy machine some find no room for 30 seconds.
        var expected = path.Contains("clock", StringComparison.Ordinal) ? 400 : 200;
        Assert.All(answers, answer => Assert.True(answer.Status == expected || answer.Status == 503, answer.Text));
        Assert.Contains(answers, answer => answer.Status == expected);
        Assert.InRange(meter.Peak, BodySize, BodyMemory.MaxBytes + ((long)Connections * BesidesForEach));
    }
}
