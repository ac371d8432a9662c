using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator;

/// <summary>Tests a carrier's app: plays the hub of the Shipping Network, and reports what the app does wrong.</summary>
public static class ConformanceRun
{
    /// <summary>
    /// Calls the app, in real time and always in the same order: some 600 packages in some 250 calls. It takes a few seconds.
    /// </summary>
    /// <param name="options">The app, and how it is called.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="ArgumentException">The options are wrong; the message says which.</exception>
    /// <exception cref="IOException">The calls cannot be written to the folder that the options name.</exception>
    /// <exception cref="CarrierUnreachableException">Nothing listens at the app's address.</exception>
    public static async Task<ConformanceReport> RunAsync(
        ConformanceOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options = ConformanceOptions.Complete(options);
        var start = TimeProvider.System.GetTimestamp();
        await Reachability.CheckAsync(options, cancellationToken);
        using var session = new ConformanceSession(options);
        var results = new List<CheckResult>();
        Finding? end = null;
        foreach (var check in ConformanceCheck.InOrder)
        {
            options.Progress?.Invoke(results.Count + 1, ConformanceCheck.InOrder.Count);
            session.Begin(check.Id);
            var begin = TimeProvider.System.GetTimestamp();
            if (TimeProvider.System.GetElapsedTime(start) > options.MaxTimeouts * options.CallTimeout)
                end ??= Finding.Skipped("The run has already taken twenty times the timeout of a call.");
            var finding = end ?? check.FindObstacle(session) ?? await check.RunAsync(session, cancellationToken);
            if (end is null && session.HasLostCall && await Reachability.IsLostAsync(options, cancellationToken))
                end = Finding.Skipped($"The app is gone: see {check.Id}.");
            results.Add(Result(check, finding, session.Excerpts) with { Duration = TimeProvider.System.GetElapsedTime(begin) });
        }

        return new ConformanceReport(options, results, TimeProvider.System.GetElapsedTime(start));
    }

    private static CheckResult Result(ConformanceCheck check, Finding finding, Excerpts excerpts) => new()
    {
        Id = check.Id,
        Title = check.Title,
        Why = check.Why,
        Expected = check.Expected,
        Certainty = check.Certainty,
        Outcome = finding.Outcome,
        Found = excerpts.Text(finding.Summary),
        Sent = finding.Exchange is { } sent ? excerpts.Request(sent, finding.Focus) : null,
        Received = finding.Exchange is { } received ? excerpts.Response(received, finding.Focus) : null,
    };
}
