using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Vtex.Tracking.Requests;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;
using Vtex.Tracking.Emulator.Tests;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

/// <summary>Many large bodies at once share one budget of memory.</summary>
public sealed class BodyMemoryTests
{
    private const int Connections = 100;
    private const int BodySize = 8 * 1024 * 1024;

    // What the way from the client to the reader holds, and what is read before a body counts as large.
    private const int BesidesForEach = 512 * 1024;

    [Trait("Category", "Slow")]
    [Fact]
    public async Task A_hundred_bodies_of_8_MB_never_hold_more_than_the_budget()
    {
        await using var server = await CarrierServer.StartAsync();
        var meter = new BodyMeter(Connections);
        var statuses = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var body = new MeteredBody(meter, BodySize);
            using var content = new StreamContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Headers.ContentLength = BodySize;
            var answer = await server.SendAsync(CarrierServer.Base + "tracking", content);
            meter.Release(body.Position);
            return answer.Status;
        })));

        Assert.All(statuses, status => Assert.True(status is 200 or 503, $"{status}")); // on a busy machine some find no room for 30 seconds
        Assert.Contains(200, statuses);
        Assert.InRange(meter.Peak, BodySize, BodyMemory.MaxBytes + ((long)Connections * BesidesForEach));
    }

    [Theory]
    [InlineData(1, 130)]
    [InlineData(64 * 1024, 20)]
    [InlineData(200_000, 20)]
    [InlineData(4_000_000, 20)]
    public async Task A_body_that_never_ends_is_given_up_and_soon_when_it_holds_room(int atOnce, int seconds)
    {
        var clock = new FakeTimeProvider();
        var begun = clock.GetUtcNow();
        var context = new DefaultHttpContext { Request = { Body = new TrickleStream(clock, atOnce) } };

        var refused = await Assert.ThrowsAsync<UnreadableBodyException>(() => BodyBytes.ReadAsync(context, BodySize, clock));

        Assert.Equal(408, refused.Status);
        Assert.Contains("too slowly", refused.Message, StringComparison.Ordinal);
        Assert.InRange(clock.GetUtcNow() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(BodySize / 12, 12)] // whole in two minutes
    [InlineData(BodySize / 2, 2)]
    public async Task A_large_body_that_comes_evenly_is_read(int each, int parts)
    {
        var clock = new FakeTimeProvider();
        var context = new DefaultHttpContext { Request = { Body = new TrickleStream(clock, each, each, parts), ContentLength = each * parts } };

        using var body = await BodyBytes.ReadAsync(context, BodySize, clock);

        Assert.Equal(each * parts, body.Memory.Length);
    }

    [Fact]
    public async Task More_values_than_a_document_may_have_are_refused()
    {
        await using var server = await CarrierServer.StartAsync();
        var answer = await server.TrackAsync($"[{string.Join(',', Enumerable.Repeat("0", 2_000_001))}]");
        Assert.Equal(400, answer.Status);
        Assert.Contains("has more than 2000000 values", answer.Text, StringComparison.Ordinal);
        Assert.Contains("entries; at most", (await server.TrackAsync($"[{string.Join(',', Enumerable.Repeat("0", 1_999_999))}]")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("values", (await server.TrackAsync($"[\"{new string(',', 2_000_001)}\"]")).Text, StringComparison.Ordinal);
    }

    /// <summary>Gives some bytes at once, and then some after each nine seconds of its clock.</summary>
    private sealed class TrickleStream(FakeTimeProvider clock, int atOnce, int each = 1, int parts = int.MaxValue) : MemoryStream
    {
        private int _left = atOnce;
        private int _parts = parts;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0 && --_parts == 0)
                return new(0);
            if (_left == 0)
            {
                clock.Advance(TimeSpan.FromSeconds(9));
                _left = each;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(_left, buffer.Length);
            _left -= count;
            buffer.Span[..count].Fill((byte)' ');
            return new(count);
        }
    }
}
