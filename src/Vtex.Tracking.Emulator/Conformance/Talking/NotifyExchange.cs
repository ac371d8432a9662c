using System.Globalization;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A notification, and what the app answered to it.</summary>
/// <param name="Exchange">The call.</param>
/// <param name="Asked">The ids of the packages that the app was told of.</param>
/// <param name="Answer">What could be read of the answer.</param>
internal sealed record NotifyExchange(Exchange Exchange, IReadOnlyList<string> Asked, CarrierAnswer<NotifyContent> Answer)
{
    /// <summary>The numbers that were given, in the order of the packages.</summary>
    public IEnumerable<string> Numbers => Asked.Select(NumberOf).OfType<string>();

    /// <summary>Whom the app told of though nobody asked.</summary>
    public IReadOnlyList<string> Unasked =>
        Answer.Content is { } told ? [.. told.Packages.Keys.Except(Asked, StringComparer.Ordinal)] : [];

    /// <summary>Why not every package has a number; null when each has.</summary>
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
                words += $"; it gave {CallMessages.Names([unusable])} a number {CarrierNumber.Faults(GivenOf(unusable)!).First()}";
            return Unasked.Count == 0 ? words : $"{words}; it told of {CallMessages.Names(Unasked)} instead";
        }
    }

    /// <summary>Gets the number as the hub uses it; null when there is none that can be used.</summary>
    public string? NumberOf(string packageId) => CarrierNumber.Usable(GivenOf(packageId));

    /// <summary>Gets the number as the app gave it.</summary>
    public string? GivenOf(string packageId) => Answer.Content?.Packages.GetValueOrDefault(packageId)?.Number;
}
