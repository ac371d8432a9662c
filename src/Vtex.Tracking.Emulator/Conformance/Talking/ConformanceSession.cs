using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>One run against one app: who is called and as whom, and what is known of it so far.</summary>
internal sealed class ConformanceSession : IDisposable
{
    private readonly CarrierCaller _caller;
    private readonly List<TrackExchange> _stories = [];
    private readonly ConcurrentQueue<NotifyExchange> _notifications = [];

    public ConformanceSession(ConformanceOptions options)
    {
        var seed = StableHash.Of(options.RunId);
        Options = options;
        Contact = CarrierContact.Of(OptionsCheck.App(options), seed);
        Messages = new HubMessages(options, seed);
        Excerpts = new Excerpts([Contact.AppKey, Contact.AppToken]);
        // Whoever starts a run names the host himself.
        _caller = new CarrierCaller(new ReachableHosts([options.Carrier.Host]), options.TimeLimit);
    }

    public ConformanceOptions Options { get; }

    public CarrierContact Contact { get; }

    public HubMessages Messages { get; }

    public Excerpts Excerpts { get; }

    /// <summary>The first notification, once the app has given a number.</summary>
    public NotifyMessage? FirstMessage { get; set; }

    public NotifyExchange? First { get; set; }

    /// <summary>The first question for tracking, once the app has answered it.</summary>
    public TrackExchange? FirstTracking { get; set; }

    /// <summary>Whether a package that is notified again keeps its number.</summary>
    public bool KeepsNumbers { get; set; }

    /// <summary>The numbers of the five hundred packages; none as long as they have none.</summary>
    public IReadOnlyList<string> ManyNumbers { get; set; } = [];

    /// <summary>The notifications of the run so far.</summary>
    public IReadOnlyCollection<NotifyExchange> Notifications => _notifications;

    /// <summary>What the app told of its numbers, in the order in which it did.</summary>
    public IReadOnlyList<TrackExchange> Stories => _stories;

    /// <summary>Numbers that the app should know.</summary>
    public IReadOnlyList<string> Numbers => [.. First?.Numbers ?? [], .. Options.KnownNumbers];

    public bool Takes(CarrierCalls call) => Options.Calls == CarrierCalls.Both || Options.Calls == call;

    /// <summary>Why a check cannot be made; null when it can.</summary>
    public Finding? Obstacle(ConformanceCheck check)
    {
        var needs = check.Needs;
        if (needs.HasFlag(CheckNeeds.Notify) && !Takes(CarrierCalls.Notify))
            return Finding.Skipped("The app is said to take tracking only.");
        if (needs.HasFlag(CheckNeeds.Tracking) && !Takes(CarrierCalls.Tracking))
            return Finding.Skipped("The app is said to take notify only.");
        if (needs.HasFlag(CheckNeeds.Notified) && First is null)
            return Finding.Skipped("It needs a package that has a number: see notify.one.");
        if (needs.HasFlag(CheckNeeds.Tracked) && FirstTracking is null)
            return Finding.Skipped("It needs a number that the app tells of: see tracking.known.");
        return null;
    }

    public Task<NotifyExchange> NotifyAsync(NotifyMessage message, CancellationToken cancellationToken) =>
        NotifyAsync(message, NotifyMessageJson.Write(message), cancellationToken);

    /// <param name="message">Which packages are told of.</param>
    /// <param name="body">The form in which they are.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    public async Task<NotifyExchange> NotifyAsync(
        NotifyMessage message, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var exchange = await SendAsync(CarrierRequest.Of(Contact, CarrierRequest.Notify, body), body, cancellationToken);
        var notified = Read(exchange, message);
        _notifications.Enqueue(notified);
        return notified;
    }

    public static NotifyExchange Read(Exchange exchange, NotifyMessage message) =>
        new(exchange, [.. message.Packages.Select(package => package.Id)], NotifyAnswerReader.Read(exchange.Reply));

    /// <summary>Asks for numbers, one call after the other, and remembers what was told.</summary>
    public async Task<TrackExchange> TrackAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var tracked = await AskAsync(Contact, numbers, cancellationToken);
        _stories.Add(tracked);
        return tracked;
    }

    /// <summary>Asks for numbers, maybe as somebody else or with others at once; it is not remembered.</summary>
    public async Task<TrackExchange> AskAsync(
        CarrierContact contact, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var body = TrackingMessageJson.Write(numbers);
        var exchange = await SendAsync(CarrierRequest.Of(contact, CarrierRequest.Tracking, body), body, cancellationToken);
        return new TrackExchange(exchange, numbers, TrackingAnswerReader.Read(exchange.Reply));
    }

    /// <summary>Makes a call that changes nothing: a question, or a notification that was made before.</summary>
    public async Task<Exchange> RepeatAsync(CarrierContact contact, bool isAnonymous, CancellationToken cancellationToken)
    {
        var tracks = Takes(CarrierCalls.Tracking);
        var body = tracks ? TrackingMessageJson.Write(Numbers) : NotifyMessageJson.Write(FirstMessage ?? Messages.New(1));
        var request = CarrierRequest.Of(contact, tracks ? CarrierRequest.Tracking : CarrierRequest.Notify, body);
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
            return new Exchange(request.Method, request.RequestUri!, body, await _caller.SendAsync(request, cancellationToken));
    }

    public void Dispose() => _caller.Dispose();
}
