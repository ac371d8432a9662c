using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>A queue by the rules of the feed.</summary>
internal sealed class EmulatedFeed(ManualTimeProvider clock) : HttpMessageHandler
{
    public static readonly TimeSpan Visibility = TimeSpan.FromMinutes(4);

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

    public static string Id(int number) => FormattableString.Invariant($"MKP-{number}");

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
        var max = int.Parse(query.Split('=')[1], CultureInfo.InvariantCulture);
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
            var number = int.Parse(((string)handle!).Split('/')[0], CultureInfo.InvariantCulture);
            _items.RemoveAll(item => item.Number == number);
            Committed.Add(Id(number));
        }

        return Answers.Status(HttpStatusCode.OK);
    }
}
