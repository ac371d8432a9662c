using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Looks at all that the app has told of its numbers during the run; it makes no call.</summary>
internal abstract class StoryCheck : ConformanceCheck
{
    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        // A known number may belong to a package of any age; the others were invoiced by this run.
        var known = session.Options.KnownNumbers.ToHashSet(StringComparer.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        return Task.FromResult(Judge([.. session.Stories.SelectMany(tracked => Told(tracked, number =>
            new DateRule(now, known.Contains(number) ? null : HubMessages.Created)))]));
    }

    /// <param name="stories">What was told, in the order in which it was.</param>
    protected abstract Finding Judge(IReadOnlyList<Story> stories);

    private static IEnumerable<Story> Told(TrackExchange tracked, Func<string, DateRule> rule) => tracked.Answer.Content is { } content
        ? content.Numbers.Select(told => new Story(told.Key, told.Value, tracked.Exchange, rule(told.Key)))
        : [];
}
