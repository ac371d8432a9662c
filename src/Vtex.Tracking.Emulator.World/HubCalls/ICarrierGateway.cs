using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Calls carriers' apps. A call that fails is an answer too, which says why.</summary>
internal interface ICarrierGateway
{
    /// <summary>Why the hub may not call an address; null when it may.</summary>
    string? Refusal(Uri baseAddress);

    /// <summary>Tells a carrier of packages.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<CarrierAnswer<NotifyContent>> NotifyAsync(CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken);

    /// <summary>Asks a carrier what became of packages.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<CarrierAnswer<TrackingContent>> TrackAsync(
        CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken);
}

/// <summary>Reaches nobody: the hub of a universe that is outside an emulator.</summary>
internal sealed class NullCarrierGateway : ICarrierGateway
{
    private static readonly CallResult Nobody = new(CallFault.NoGateway);

    public string? Refusal(Uri baseAddress) => null;

    public Task<CarrierAnswer<NotifyContent>> NotifyAsync(
        CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(CarrierAnswer<NotifyContent>.Failed(Nobody));

    public Task<CarrierAnswer<TrackingContent>> TrackAsync(
        CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        Task.FromResult(CarrierAnswer<TrackingContent>.Failed(Nobody));
}

/// <summary>All that a call needs to reach a carrier's app.</summary>
internal sealed record CarrierContact(
    Uri BaseAddress, string App, string Version, string Account, string Workspace, string AppKey, string AppToken)
{
    public static CarrierContact Of(CarrierApp app, ulong seed)
    {
        var account = app.Account!;
        return new CarrierContact(
            app.BaseAddress, app.Name, app.Version, account, app.Workspace,
            app.AppKey ?? HubCredentials.AppKey(seed, account), app.AppToken ?? HubCredentials.AppToken(seed, account));
    }

    /// <summary>The contact without its credentials, so that none land in a log.</summary>
    public override string ToString() => $"CarrierContact {{ App = {App}, BaseAddress = {BaseAddress} }}";
}

/// <summary>The result of a call.</summary>
/// <param name="Result">What came.</param>
/// <param name="Content">What could be read; null when the call failed.</param>
/// <param name="Notes">What is odd about its form.</param>
internal sealed record CarrierAnswer<T>(CallResult Result, T? Content, IReadOnlyList<CallNote> Notes)
    where T : class
{
    /// <summary>The answer in plain words, such as "answered 200" or "no answer within 10 s".</summary>
    public string Words => CallMessages.Describe(Result);

    public static CarrierAnswer<T> Failed(CallResult result) => new(result, null, []);
}

/// <summary>A notification of packages of one order.</summary>
/// <param name="Account">The VTEX account whose packages they are.</param>
/// <param name="Order">The order, with nothing left out.</param>
/// <param name="Packages">Those of its packages that the carrier has given no number yet.</param>
internal sealed record NotifyMessage(string Account, HubOrder Order, IReadOnlyList<HubPackage> Packages);

/// <summary>A carrier's answer to a notification.</summary>
/// <param name="Packages">What it said of each package, by its id.</param>
internal sealed record NotifyContent(IReadOnlyDictionary<string, NotifyResult> Packages);

/// <summary>A carrier's answer about one package; what it left out is null.</summary>
internal sealed record NotifyResult(string? Number, string? Url, string? NotificationId);

/// <summary>A carrier's answer to a call for tracking.</summary>
/// <param name="Numbers">What it said of each, by the tracking number.</param>
internal sealed record TrackingContent(IReadOnlyDictionary<string, TrackingResult> Numbers);

/// <summary>A carrier's answer about one tracking number; the events in the order in which they came.</summary>
internal sealed record TrackingResult(
    IReadOnlyList<HubTrackingEvent> Events, bool IsDelivered, DateTimeOffset? DeliveredDate, bool HasReturned);
