using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>The stream commits what its reader is done with, and nothing else.</summary>
public sealed class FeedTests : IDisposable
{
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(4);

    private readonly ManualTimeProvider _clock = Shops.Clock();
    private readonly Queue _queue;

    public FeedTests() => _queue = new Queue(_clock);

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

        Assert.Equal(Enumerable.Range(1, 12).Select(Id), seen);
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
                if (item.OrderId == Id(3))
                    throw new InvalidDataException("The reader fails.");
            }
        });

        Assert.Equal([Id(1), Id(2)], _queue.Committed);
        _clock.Advance(Visibility);
        Assert.Equal([Id(3), Id(4), Id(5)], await AllAsync(client));
    }

    [Fact]
    public async Task What_became_visible_again_while_it_waited_is_not_handed_out()
    {
        _queue.Add(3);
        using var client = Client();
        var seen = new List<string?>();

        await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { EndWhenEmpty = true }))
        {
            if (item.OrderId == Id(1) && seen.Count == 0)
                _clock.Advance(Visibility);
            seen.Add(item.OrderId);
        }

        // The first was done too late, and comes again; it is committed then, and not handed out a second time.
        Assert.Equal([Id(1), Id(2), Id(3)], seen);
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

        Assert.Equal(Enumerable.Range(1, 12).Select(Id), await AllAsync(client));

        Assert.Equal(12, _queue.Committed.Distinct().Count());
    }

    [Fact]
    public async Task A_change_that_comes_twice_in_one_read_is_handed_out_once_and_committed_under_both_handles()
    {
        _queue.Add(2);
        _queue.Add(1);
        using var client = Client();

        Assert.Equal([Id(1), Id(2)], await AllAsync(client));

        Assert.Equal([Id(1), Id(2), Id(1)], _queue.Committed);
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

        Assert.Equal([Id(1)], await AllAsync(client));

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

        Assert.Equal([Id(1)], await AllAsync(client));

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
        Assert.Equal([Id(1)], _queue.Committed);
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

    private static string Id(int number) => FormattableString.Invariant($"MKP-{number}");

    private static async Task<List<string?>> AllAsync(VtexOrdersClient client)
    {
        var seen = new List<string?>();
        await foreach (var item in client.Feed.ReadAsync(new FeedReadOptions { EndWhenEmpty = true }))
            seen.Add(item.OrderId);
        return seen;
    }

    private VtexOrdersClient Client() => _queue.Orders(options => options.TimeProvider = _clock);

    /// <summary>A queue by the rules of the feed.</summary>
    private sealed class Queue(ManualTimeProvider clock) : HttpMessageHandler
    {
        private readonly List<(int Number, DateTimeOffset VisibleAt)> _items = [];
        private int _handles;

        public bool IsConfigured { get; set; } = true;

        public List<string?> Committed { get; } = [];

        public List<int> Reads { get; } = [];

        public int Commits { get; private set; }

        private int ReadCount { get; set; }

        public Func<int, HttpStatusCode?> CommitAnswer { get; set; } = _ => null;

        public Func<int, HttpStatusCode?> ReadAnswer { get; set; } = _ => null;

        /// <summary>Gets or sets the header Retry-After of reads that fail.</summary>
        public string? RetryAfter { get; set; }

        /// <summary>Gets or sets what takes the place of the fields of a change, by its number.</summary>
        public Func<int, string>? Odd { get; set; }

        public void Add(int count) => _items.AddRange(Enumerable.Range(1, count).Select(number => (number, default(DateTimeOffset))));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsConfigured)
                return Answers.Status(HttpStatusCode.NotFound);
            if (request.RequestUri!.AbsolutePath.EndsWith("/config", StringComparison.Ordinal))
                return Answers.Json("""{"queue":{"visibilityTimeoutInSeconds":240,"messageRetentionPeriodInSeconds":345600}}""");
            if (request.Method == HttpMethod.Get)
                return ReadAnswer(++ReadCount) is { } status ? Failure(status) : Read(request.RequestUri.Query);
            return Commit(JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!);
        }

        private HttpResponseMessage Failure(HttpStatusCode status)
        {
            var answer = Answers.Status(status);
            if (RetryAfter is not null)
                answer.Headers.TryAddWithoutValidation("Retry-After", RetryAfter);
            return answer;
        }

        private HttpResponseMessage Read(string query)
        {
            var max = int.Parse(query.Split('=')[1], System.Globalization.CultureInfo.InvariantCulture);
            Reads.Add(max);
            var visible = _items.Where(item => item.VisibleAt <= clock.GetUtcNow()).Take(max).ToList();
            foreach (var item in visible)
                _items[_items.IndexOf(item)] = item with { VisibleAt = clock.GetUtcNow() + Visibility };
            if (Odd is not null)
                return Answers.Json($"[{string.Join(',', visible.Select(item => $$"""{"handle":"{{item.Number}}/{{++_handles}}",{{Odd(item.Number)}}}"""))}]");
            return Answers.Json(JsonSerializer.Serialize(visible.Select(item => new
            {
                eventId = "e",
                handle = FormattableString.Invariant($"{item.Number}/{++_handles}"),
                domain = "Fulfillment",
                state = "invoiced",
                lastState = "invoice",
                orderId = Id(item.Number),
                lastChange = "2031-03-01T11:00:00Z",
                currentChange = "2031-03-01T12:00:00Z",
            })));
        }

        private HttpResponseMessage Commit(JsonNode body)
        {
            if (CommitAnswer(++Commits) is { } status)
                return Answers.Status(status);
            foreach (var handle in body["handles"]!.AsArray())
            {
                var number = int.Parse(((string)handle!).Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);
                _items.RemoveAll(item => item.Number == number);
                Committed.Add(Id(number));
            }

            return Answers.Status(HttpStatusCode.OK);
        }
    }
}
