using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A call and the reply to it.</summary>
/// <param name="Method">The method of the call.</param>
/// <param name="Address">The URL of the call.</param>
/// <param name="Body">The body of the call.</param>
/// <param name="Reply">The reply.</param>
internal sealed record Exchange(HttpMethod Method, Uri Address, ReadOnlyMemory<byte> Body, CarrierReply Reply)
{
    /// <summary>Gets a value that says that the app failed, or gave no answer that is HTTP.</summary>
    public bool IsBroken => !Reply.IsComplete || Reply.Status >= 500;

    /// <summary>Gets a suggestion where to look first when the app refuses a call that should be good; may be empty.</summary>
    public string Hint => Reply.Status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden =>
            ". Give the app's own credentials with --app-key and --app-token",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed =>
            ". Check --app and --app-version; an app that takes notify or tracking alone is checked with --only",
        _ => "",
    };

    /// <summary>Gets the body of the reply as JSON, invalid Unicode and excessive depth repaired; null when it is not an object or array.</summary>
    public JsonElement? Json
    {
        get
        {
            using var document = AnswerJson.Parse(Reply.Body);
            return document?.RootElement.Clone();
        }
    }
}

/// <summary>A call to notify and the answer to it.</summary>
/// <param name="Exchange">The call.</param>
/// <param name="Asked">The ids of the packages.</param>
/// <param name="Answer">The answer, as far as it can be read.</param>
internal sealed record NotifyExchange(Exchange Exchange, IReadOnlyList<string> Asked, CarrierAnswer<NotifyContent> Answer)
{
    /// <summary>Gets the numbers that were given, in the order of the packages.</summary>
    public IEnumerable<string> Numbers => Asked.Select(NumberOf).OfType<string>();

    /// <summary>Gets the ids of other packages in the answer.</summary>
    public IReadOnlyList<string> Unasked =>
        Answer.Content is { } told ? [.. told.Packages.Keys.Except(Asked, StringComparer.Ordinal)] : [];

    /// <summary>Gets the reason why not every package has a number; null when each has.</summary>
    public string? Fault
    {
        get
        {
            if (Answer.Content is null)
                return Answer.Words;
            var leftOut = Asked.Count - Numbers.Count();
            if (leftOut == 0)
                return null;
            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"{Answer.Words} but without a number for {CallMessages.Count(leftOut, "package")} of {Asked.Count}");
            if (Asked.FirstOrDefault(id => NumberOf(id) is null && GivenOf(id) is not null) is { } unusable)
                words += $"; it gave {CallMessages.Names([unusable])} a number {CarrierNumber.Describe(CarrierNumber.Faults(GivenOf(unusable)!).First())}";
            return Unasked.Count == 0 ? words : $"{words}; it answered for {CallMessages.Names(Unasked)} instead";
        }
    }

    public static NotifyExchange Read(Exchange exchange, NotifyMessage message) =>
        new(exchange, [.. message.Packages.Select(package => package.Id)], AnswerReader.ReadNotify(exchange.Reply));

    /// <summary>Gets the number as the hub uses it; null when there is none that can be used.</summary>
    public string? NumberOf(string packageId) => CarrierNumber.Usable(GivenOf(packageId));

    /// <summary>Gets the number as the app gave it.</summary>
    public string? GivenOf(string packageId) => Answer.Content?.Packages.GetValueOrDefault(packageId)?.Number;
}

/// <summary>A call to tracking and the answer to it.</summary>
/// <param name="Exchange">The call.</param>
/// <param name="Asked">The numbers that were asked for.</param>
/// <param name="Answer">The answer, as far as it can be read.</param>
internal sealed record TrackExchange(Exchange Exchange, IReadOnlyList<string> Asked, CarrierAnswer<TrackingContent> Answer)
{
    /// <summary>Gets the other numbers in the answer.</summary>
    public IReadOnlyList<string> Unasked =>
        Answer.Content is { } told ? [.. told.Numbers.Keys.Except(Asked, StringComparer.Ordinal)] : [];

    /// <summary>Gets the reason why not every number is answered; null when each is.</summary>
    public string? Fault => FaultOf(Asked);

    public static TrackExchange Read(Exchange exchange, IReadOnlyList<string> numbers) =>
        new(exchange, numbers, AnswerReader.ReadTracking(exchange.Reply));

    public TrackingResult? Of(string number) => Answer.Content?.Numbers.GetValueOrDefault(number);

    /// <summary>Gets the reason why not each of these numbers is answered; null when each is.</summary>
    public string? FaultOf(IReadOnlyList<string> numbers)
    {
        if (Answer.Content is null)
            return Answer.Words;
        var leftOut = numbers.Where(number => Of(number) is null).ToList();
        if (leftOut.Count == 0)
            return null;
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{Answer.Words} but left out {CallMessages.Count(leftOut.Count, "number")} of {numbers.Count} that it should know");
        return Unasked.Count == 0 ? words : $"{words}; it answered for {CallMessages.Names(Unasked)} instead";
    }
}
