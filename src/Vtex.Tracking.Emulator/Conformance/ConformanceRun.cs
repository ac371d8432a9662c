namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Plays the hub of the Shipping Network against a carrier's app, and judges it.</summary>
public static class ConformanceRun
{
    /// <summary>
    /// Calls the app, in real time, in one order: some 600 packages in some 250 calls. It takes a few seconds.
    /// </summary>
    /// <param name="options">Which app, and how.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    /// <exception cref="ArgumentException">The options are wrong; the message says which.</exception>
    /// <exception cref="CarrierUnreachableException">Nothing listens at the app's address.</exception>
    public static async Task<ConformanceReport> RunAsync(
        ConformanceOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options = OptionsCheck.Complete(options);
        var start = TimeProvider.System.GetTimestamp();
        await Reachability.CheckAsync(options.Carrier, options.TimeLimit, cancellationToken);

        using var session = new ConformanceSession(options);
        var results = new List<CheckResult>();
        foreach (var check in AllChecks.InOrder())
        {
            var begun = TimeProvider.System.GetTimestamp();
            var finding = TimeProvider.System.GetElapsedTime(start) > options.MostLimits * options.TimeLimit
                ? Finding.Skipped("The run had taken twenty times the limit of a call already.")
                : session.Obstacle(check) ?? await check.RunAsync(session, cancellationToken);
            results.Add(Result(check, finding, session.Excerpts) with { Duration = TimeProvider.System.GetElapsedTime(begun) });
        }

        return new ConformanceReport(options, results, TimeProvider.System.GetElapsedTime(start));
    }

    private static CheckResult Result(ConformanceCheck check, Finding finding, Excerpts excerpts) => new()
    {
        Id = check.Text.Id,
        Title = check.Text.Title,
        Why = check.Text.Why,
        Expected = check.Text.Expected,
        Source = check.Text.Source,
        Outcome = finding.Outcome,
        Found = excerpts.Words(finding.Words),
        Sent = finding.Exchange is { } sent ? excerpts.Sent(sent) : null,
        Came = finding.Exchange is { } came ? excerpts.Came(came) : null,
    };
}
