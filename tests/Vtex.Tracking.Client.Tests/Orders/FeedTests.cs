using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>The stream commits what its reader is done with, and nothing else.</summary>
public sealed class FeedTests : IDisposable
{
    private readonly ManualTimeProvider _clock = Shops.Clock();
    private readonly EmulatedFeed _queue;

    public FeedTests() => _queue = new EmulatedFeed(_clock);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task Changes_are_committed_once_the_reader_is_done_with_them()
    {
        _queue.Add(12);
        using var client = Client();
        var seen = new List<string?>();

        await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { EndWhenEmpty = true }))
        {
            Assert.DoesNotContain(item.OrderId, _queue.Committed);
            seen.Add(item.OrderId);
        }

        Assert.Equal(Enumerable.Range(1, 12).Select(EmulatedFeed.Id), seen);
        Assert.Equal(seen.Order(), _queue.Committed.Order());
        Assert.Equal([10, 10, 10], _queue.Reads);
    }

    [Fact]
    public async Task A_reader_that_fails_keeps_what_it_failed_at_and_commits_what_it_had_done()
    {
        _queue.Add(5);
        using var client = Client();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var item in client.Feed.ReadAsync())
            {
                if (item.OrderId == EmulatedFeed.Id(3))
                    throw new InvalidDataException("The reader fails.");
            }
        });

        Assert.Equal([EmulatedFeed.Id(1), EmulatedFeed.Id(2)], _queue.Committed);
        _clock.Advance(EmulatedFeed.Visibility);
        Assert.Equal([EmulatedFeed.Id(3), EmulatedFeed.Id(4), EmulatedFeed.Id(5)], await AllAsync(client));
    }

    [Fact]
    public async Task What_became_visible_again_while_it_waited_is_not_handed_out()
    {
        _queue.Add(3);
        using var client = Client();
        var seen = new List<string?>();

        await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { EndWhenEmpty = true }))
        {
            if (item.OrderId == EmulatedFeed.Id(1) && seen.Count == 0)
                _clock.Advance(EmulatedFeed.Visibility);
            seen.Add(item.OrderId);
        }

        // The first was done too late, and comes again; it is committed then, and not handed out a second time.
        Assert.Equal([EmulatedFeed.Id(1), EmulatedFeed.Id(2), EmulatedFeed.Id(3)], seen);
        Assert.Equal(seen.Order(), _queue.Committed.Distinct().Order());
    }

    [Fact]
    public async Task Slow_readers_commit_before_the_visibility_ends()
    {
        _queue.Add(10);
        using var client = Client();

        await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { EndWhenEmpty = true }))
            _clock.Advance(TimeSpan.FromSeconds(50));

        Assert.Equal(10, _queue.Committed.Count);
        Assert.InRange(_queue.Commits, 4, 10);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData((HttpStatusCode)429)]
    public async Task A_commit_that_fails_is_made_with_the_next_one_and_nothing_comes_twice(HttpStatusCode status)
    {
        _queue.Add(12);
        _queue.CommitAnswer = count => count == 1 ? status : null;
        using var client = Client();

        Assert.Equal(Enumerable.Range(1, 12).Select(EmulatedFeed.Id), await AllAsync(client));

        Assert.Equal(12, _queue.Committed.Distinct().Count());
    }

    [Fact]
    public async Task A_change_that_comes_twice_in_one_read_is_handed_out_once_and_committed_under_both_handles()
    {
        _queue.Add(2);
        _queue.Add(1);
        using var client = Client();

        Assert.Equal([EmulatedFeed.Id(1), EmulatedFeed.Id(2)], await AllAsync(client));

        Assert.Equal([EmulatedFeed.Id(1), EmulatedFeed.Id(2), EmulatedFeed.Id(1)], _queue.Committed);
    }

    [Fact]
    public async Task Commits_that_keep_failing_are_told()
    {
        _queue.Add(40);
        _queue.CommitAnswer = _ => HttpStatusCode.InternalServerError;
        using var client = Client();

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => AllAsync(client));
    }

    [Fact]
    public async Task When_the_rate_is_limited_the_stream_waits_a_minute_and_goes_on()
    {
        _queue.Add(1);
        // The read itself is repeated four times before that.
        _queue.ReadAnswer = count => count <= 4 ? (HttpStatusCode)429 : null;
        using var client = Client();

        Assert.Equal([EmulatedFeed.Id(1)], await AllAsync(client));

        Assert.Contains(TimeSpan.FromMinutes(1), _clock.Waits);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("9999999999")]
    [InlineData("90d")]
    public async Task When_the_rate_is_limited_for_years_the_stream_asks_again_after_a_day(string retryAfter)
    {
        _queue.Add(1);
        _queue.RetryAfter = retryAfter;
        _queue.ReadAnswer = count => count == 1 ? (HttpStatusCode)429 : null;
        using var client = Client();

        Assert.Equal([EmulatedFeed.Id(1)], await AllAsync(client));

        Assert.Contains(TimeSpan.FromDays(1), _clock.Waits);
    }

    [Theory]
    [InlineData("\"orderId\":{},\"state\":\"invoiced\",\"currentChange\":\"2031-03-01T12:00:00Z\"")]
    [InlineData("\"orderId\":\"MKP-1\",\"state\":[],\"currentChange\":\"2031-03-01T12:00:00Z\"")]
    [InlineData("\"orderId\":\"MKP-1\",\"state\":\"invoiced\",\"currentChange\":\"01/03/2031 12:00\"")]
    [InlineData("\"orderId\":\"MKP-1\",\"state\":\"invoiced\"")]
    public async Task Changes_that_cannot_be_told_apart_are_all_handed_out(string fields)
    {
        _queue.Add(12);
        _queue.Odd = _ => fields;
        using var client = Client();

        Assert.Equal(12, (await AllAsync(client)).Count);

        Assert.Equal(12, _queue.Committed.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25)]
    public void Intervals_that_no_timer_can_keep_are_refused(int hours)
    {
        using var client = Client();

        Assert.Throws<ArgumentOutOfRangeException>(() => client.Feed.ReadAsync(new FeedReadOptions { PollInterval = TimeSpan.FromHours(hours) }));
    }

    [Fact]
    public async Task An_empty_feed_is_asked_again_after_the_interval()
    {
        using var client = Client();
        using var end = new CancellationTokenSource();
        _queue.ReadAnswer = count =>
        {
            if (count == 3)
                _queue.Add(1);
            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { PollInterval = TimeSpan.FromSeconds(17) }, end.Token))
                await end.CancelAsync();
        });

        Assert.Equal(2, _clock.Waits.Count(wait => wait == TimeSpan.FromSeconds(17)));
        Assert.Equal([EmulatedFeed.Id(1)], _queue.Committed);
    }

    [Fact]
    public async Task Without_a_feed_the_stream_says_so()
    {
        _queue.IsConfigured = false;
        using var client = Client();

        var failure = await Assert.ThrowsAsync<VtexNotFoundException>(() => AllAsync(client));

        Assert.Equal("GetFeedConfiguration", failure.Operation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void More_than_the_documented_ten_are_not_asked_for(int count)
    {
        using var client = Client();

        Assert.Throws<ArgumentOutOfRangeException>(() => client.Feed.ReadAsync(new FeedReadOptions { BatchSize = count }));
    }

    private static async Task<List<string?>> AllAsync(VtexOrdersClient client)
    {
        var seen = new List<string?>();
        await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { EndWhenEmpty = true }))
            seen.Add(item.OrderId);
        return seen;
    }

    private VtexOrdersClient Client() => _queue.Orders(options => options.TimeProvider = _clock);
}
