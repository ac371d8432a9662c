using System.Collections.Concurrent;
using System.Net;

namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>
/// A stand-in for the service, as a handler. Logs everybody in with the tokens "token-1", "token-2" and so on, and
/// answers the rest as the test says.
/// </summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    public const string Password = "correct horse battery";

    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private int _logins;

    /// <summary>Answers logins; gets the number of the login.</summary>
    public Func<int, CancellationToken, Task<HttpResponseMessage>> Login { get; set; } =
        (number, _) => Task.FromResult(Answers.Token(FormattableString.Invariant($"token-{number}")));

    /// <summary>Answers everything else.</summary>
    public Func<RecordedRequest, CancellationToken, Task<HttpResponseMessage>> Api { get; set; } =
        (_, _) => Task.FromResult(Answers.Json("{}"));

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public IReadOnlyList<RecordedRequest> Calls => [.. _requests.Where(request => !request.IsLogin)];

    public int Logins => Volatile.Read(ref _logins);

    /// <summary>Begins to record anew.</summary>
    public void Forget() => _requests.Clear();

    public VtexTrackingClient Client(TimeProvider? timeProvider = null) => new(Options(timeProvider), this);

    public static VtexTrackingOptions Options(TimeProvider? timeProvider = null) => new()
    {
        BaseAddress = new Uri("https://tracking.test/receiver/"),
        Username = "expedicao",
        Password = Password,
        TimeProvider = timeProvider ?? new ManualTimeProvider(),
        // Repetitions follow at once; those who look at the waits set them.
        Resilience = { BaseDelay = TimeSpan.Zero },
    };

    public void Answer(Func<HttpResponseMessage> answer) => Api = (_, _) => Task.FromResult(answer());

    public void Answer(HttpStatusCode status, string body, string mediaType = "application/json") =>
        Answer(() => Answers.Text(status, body, mediaType));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var recorded = await RecordedRequest.OfAsync(request);
        _requests.Enqueue(recorded);
        return recorded.IsLogin
            ? await Login(Interlocked.Increment(ref _logins), cancellationToken)
            : await Api(recorded, cancellationToken);
    }
}
