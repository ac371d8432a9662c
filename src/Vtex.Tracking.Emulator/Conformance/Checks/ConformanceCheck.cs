namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>One thing that an app should do, and the way to find out.</summary>
internal sealed record ConformanceCheck(
    string Id, string Title, Certainty Certainty, CheckNeeds Needs, Func<ConformanceSession, CancellationToken, Task<Finding>> RunAsync)
{
    /// <summary>Initializes a check of what is known already.</summary>
    public ConformanceCheck(string id, string title, Certainty certainty, CheckNeeds needs, Func<ConformanceSession, Finding> evaluate)
        : this(id, title, certainty, needs, (session, _) => Task.FromResult(evaluate(session)))
    {
    }

    /// <summary>Gets the checks, in the order in which they are made and reported.</summary>
    public static IReadOnlyList<ConformanceCheck> InOrder { get; } =
    [
        .. NotifyChecks.All, .. TrackingChecks.All, .. CallerChecks.All, .. RequestChecks.All, TrackingChecks.StillKnown, .. HistoryChecks.All,
    ];

    public required string Why { get; init; }

    public required string Expected { get; init; }

    /// <summary>Finds out why the check cannot be made; null when it can.</summary>
    public Finding? FindObstacle(ConformanceSession session)
    {
        if (Needs.HasFlag(CheckNeeds.Notify) && !session.Takes(CarrierCalls.Notify))
            return Finding.Skipped("The app is said to take tracking only.");
        if (Needs.HasFlag(CheckNeeds.Tracking) && !session.Takes(CarrierCalls.Tracking))
            return Finding.Skipped("The app is said to take notify only.");
        if (Needs.HasFlag(CheckNeeds.Number) && session.First is null)
            return Finding.Skipped("It needs a package that has a number: see notify.one.");
        if (Needs.HasFlag(CheckNeeds.Answer) && session.FirstTracking is null)
            return Finding.Skipped("It needs a number that the app answers for: see tracking.known.");
        return null;
    }
}

/// <summary>The conditions without which a check is skipped.</summary>
[Flags]
internal enum CheckNeeds
{
    None = 0,

    /// <summary>The app takes notify.</summary>
    Notify = 1,

    /// <summary>The app takes tracking.</summary>
    Tracking = 2,

    /// <summary>The app has given a package a number.</summary>
    Number = 4,

    /// <summary>The app has answered for a number.</summary>
    Answer = 8,

    Notified = Notify | Number,

    Tracked = Tracking | Answer,
}
