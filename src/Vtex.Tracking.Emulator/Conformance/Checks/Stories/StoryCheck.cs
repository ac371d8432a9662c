namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Looks at all that the app has told of its numbers during the run; it makes no call.</summary>
internal abstract class StoryCheck : ConformanceCheck
{
    public override CheckNeeds Needs => CheckNeeds.Tracking | CheckNeeds.Tracked;

    public override Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        Task.FromResult(Judge([.. session.Stories.SelectMany(Told)]));

    /// <param name="stories">What was told, in the order in which it was.</param>
    protected abstract Finding Judge(IReadOnlyList<Story> stories);

    /// <summary>Judges each story; the first of those that are worst is the finding.</summary>
    /// <param name="stories">Those that can be judged.</param>
    /// <param name="none">Why nothing can be said when there is none.</param>
    /// <param name="judge">Judges one.</param>
    protected static Finding Worst(IEnumerable<Story> stories, string none, Func<Story, Finding> judge)
    {
        var worst = Finding.Skipped(none);
        foreach (var story in stories)
        {
            var finding = judge(story);
            if (worst.Outcome == CheckOutcome.Skipped || finding.Outcome != CheckOutcome.Skipped && finding.Outcome > worst.Outcome)
                worst = finding;
        }

        return worst;
    }

    private static IEnumerable<Story> Told(TrackExchange tracked) => tracked.Answer.Content is { } content
        ? content.Numbers.Select(told => new Story(told.Key, told.Value, tracked.Exchange))
        : [];
}
