namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Looks at all that the app has told of its numbers during the run; it makes no call.</summary>
internal abstract class StoryCheck : ConformanceCheck
{
    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        Task.FromResult(Judge([.. session.Stories.SelectMany(Told)]));

    /// <param name="stories">What was told, in the order in which it was.</param>
    protected abstract Finding Judge(IReadOnlyList<Story> stories);

    private static IEnumerable<Story> Told(TrackExchange tracked) => tracked.Answer.Content is { } content
        ? content.Numbers.Select(told => new Story(told.Key, told.Value, tracked.Exchange))
        : [];
}
