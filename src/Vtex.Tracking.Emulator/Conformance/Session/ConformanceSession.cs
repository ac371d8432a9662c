using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>One run against one app: its address and credentials, and the answers so far.</summary>
internal sealed class ConformanceSession : IDisposable
{
    private readonly CarrierCaller _caller;
    private readonly CallArchive? _archive;
    private readonly List<TrackExchange> _trackings = [];
    private readonly ConcurrentQueue<NotifyExchange> _notifications = [];
    private readonly ConcurrentDictionary<string, bool> _accepted = new(StringComparer.Ordinal);

    public ConformanceSession(ConformanceOptions options)
    {
        var seed = StableHash.Of(options.RunId);
        Options = options;
        Contact = CarrierContact.Of(options.ToCarrierApp(), seed);
        Messages = new HubMessages(options, seed);
        Excerpts = new Excerpts([Contact.AppKey, Contact.AppToken]);
        // Whoever starts a run names the host.
        _archive = options.CallFolder is { } folder ? new CallArchive(folder) { InnerHandler = CarrierCaller.CreateSocketsHandler() } : null;
        _caller = new CarrierCaller(new ReachableHosts([options.Carrier.Host]), options.CallTimeout, _archive);
    }

    public ConformanceOptions Options { get; }

    public CarrierContact Contact { get; }

    public HubMessages Messages { get; }

    public Excerpts Excerpts { get; }

    /// <summary>Gets a value that says that a call of the present check had no answer.</summary>
    public bool HasLostCall { get; private set; }

    /// <summary>Gets or sets the first notification, once the app has given a number.</summary>
    public NotifyMessage? FirstMessage { get; set; }

    public NotifyExchange? First { get; set; }

    /// <summary>Gets or sets the first call to tracking, once the app has answered it.</summary>
    public TrackExchange? FirstTracking { get; set; }

    /// <summary>Gets or sets a value that says that a package which is notified again keeps its number.</summary>
    public bool KeepsNumbers { get; set; }

    /// <summary>Gets or sets the numbers of the five hundred packages; none as long as they have none.</summary>
    public IReadOnlyList<string> ManyNumbers { get; set; } = [];

    /// <summary>Gets the notifications of the run so far.</summary>
    public IReadOnlyCollection<NotifyExchange> Notifications => _notifications;

    /// <summary>Gets the calls to tracking so far, in order; without concurrent ones and those of others.</summary>
    public IReadOnlyList<TrackExchange> Trackings => _trackings;

    /// <summary>Gets the numbers that the app should know.</summary>
    public IReadOnlyList<string> Numbers => [.. First?.Numbers ?? [], .. Options.KnownNumbers];

    /// <summary>Gets the calls that the app takes.</summary>
    public IEnumerable<string> Calls
    {
        get
        {
            if (Takes(CarrierCalls.Notify))
                yield return CarrierRequest.Notify;
            if (Takes(CarrierCalls.Tracking))
                yield return CarrierRequest.Tracking;
        }
    }

    /// <summary>Gets the call that <see cref="RepeatAsync"/> makes.</summary>
    public string Repeated => Calls.Last();

    /// <summary>Begins a check: the calls that follow are its own.</summary>
    public void Begin(string check)
    {
        HasLostCall = false;
        if (_archive is not null)
            _archive.Check = check;
    }

    public bool Takes(CarrierCalls call) => Options.Calls == CarrierCalls.Both || Options.Calls == call;

    /// <summary>Returns true when the app has answered such a call from its own hub; what it refuses then, it refuses for a reason.</summary>
    public bool Accepts(string call) => _accepted.ContainsKey(call);

    public Task<NotifyExchange> NotifyAsync(NotifyMessage message, CancellationToken cancellationToken) =>
        NotifyAsync(message, MessageJson.Write(message), cancellationToken);

    /// <param name="message">The packages to notify of.</param>
    /// <param name="body">The message in one of its forms.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<NotifyExchange> NotifyAsync(
        NotifyMessage message, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var exchange = await SendAsync(CarrierRequest.Of(Contact, CarrierRequest.Notify, body), body, cancellationToken);
        var notified = NotifyExchange.Read(exchange, message);
        if (notified.Answer.Content is not null)
            _accepted[CarrierRequest.Notify] = true;
        _notifications.Enqueue(notified);
        return notified;
    }

    /// <summary>Asks for numbers, one call after the other, and remembers the answer.</summary>
    public async Task<TrackExchange> TrackAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var tracked = await AskAsync(Contact, numbers, cancellationToken);
        if (tracked.Answer.Content is not null)
            _accepted[CarrierRequest.Tracking] = true;
        _trackings.Add(tracked);
        return tracked;
    }

    /// <summary>Asks for numbers, maybe as another caller or concurrently; the answer is not remembered.</summary>
    public async Task<TrackExchange> AskAsync(
        CarrierContact contact, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var body = MessageJson.Write(MessageJson.Tracking(numbers));
        return TrackExchange.Read(
            await SendAsync(CarrierRequest.Of(contact, CarrierRequest.Tracking, body), body, cancellationToken), numbers);
    }

    /// <summary>Makes a call that changes nothing: tracking, or a notification that was made before.</summary>
    public async Task<Exchange> RepeatAsync(CarrierContact contact, bool isAnonymous, CancellationToken cancellationToken)
    {
        var body = Repeated == CarrierRequest.Tracking
            ? MessageJson.Write(MessageJson.Tracking(Numbers))
            : MessageJson.Write(FirstMessage ?? Messages.New(1));
        var request = CarrierRequest.Of(contact, Repeated, body);
        if (isAnonymous)
        {
            request.Headers.Remove(CarrierRequest.KeyHeader);
            request.Headers.Remove(CarrierRequest.TokenHeader);
        }

        return await SendAsync(request, body, cancellationToken);
    }

    public async Task<Exchange> SendAsync(
        HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using (request)
        {
            var reply = await _caller.SendAsync(request, cancellationToken);
            HasLostCall |= reply.Status is null;
            return new Exchange(request.Method, request.RequestUri!, body, reply);
        }
    }

    public void Dispose()
    {
        _caller.Dispose();
        _archive?.Dispose();
    }
}
