using System.Globalization;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A question for tracking, and what the app answered to it.</summary>
/// <param name="Exchange">The call.</param>
/// <param name="Asked">The numbers that were asked for.</param>
/// <param name="Answer">What could be read of the answer.</param>
internal sealed record TrackExchange(Exchange Exchange, IReadOnlyList<string> Asked, CarrierAnswer<TrackingContent> Answer)
{
    /// <summary>What the app told of though nobody asked.</summary>
    public IReadOnlyList<string> Unasked =>
        Answer.Content is { } told ? [.. told.Numbers.Keys.Except(Asked, StringComparer.Ordinal)] : [];

    /// <summary>Why not every number is answered; null when each is.</summary>
    public string? Fault => FaultOf(Asked);

    public TrackingResult? Of(string number) => Answer.Content?.Numbers.GetValueOrDefault(number);

    /// <summary>Why not each of these numbers is answered; null when each is.</summary>
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
        return Unasked.Count == 0 ? words : $"{words}; it told of {CallMessages.Names(Unasked)} instead";
    }
}
