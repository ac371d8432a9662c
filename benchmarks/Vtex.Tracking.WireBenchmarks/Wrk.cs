using System.Diagnostics;
using System.Globalization;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>A load: the requests that one thread sends over sixteen connections.</summary>
/// <param name="Url">Where they go.</param>
/// <param name="Token">The bearer token; null for none.</param>
/// <param name="PostedFile">A file that is posted; null for GET.</param>
internal sealed record Load(string Url, string? Token = null, string? PostedFile = null);

/// <summary>The load generator wrk, with one thread and sixteen connections.</summary>
internal static class Wrk
{
    private const int Rounds = 5;
    private const string Result = "Requests/sec:";

    /// <summary>Requests a second. Several rounds are run, and the best counts: other work on the machine only slows.</summary>
    public static async Task<double> MeasureAsync(string url, string? token = null, string? postedFile = null, int rounds = 3)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, Script(token, postedFile));
        var best = 0.0;
        for (var round = 0; round < rounds; round++)
            best = Math.Max(best, await RunAsync(url, script));
        File.Delete(script);
        return best;
    }

    /// <summary>
    /// Requests a second of two loads, the best of several rounds each, and the median of the rounds' ratios: in a round the
    /// two follow each other, so that other work on the machine slows both.
    /// </summary>
    public static async Task<(double Left, double Right, double Ratio)> CompareAsync(Load left, Load right)
    {
        var rounds = new List<(double Left, double Right)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add((await MeasureAsync(left.Url, left.Token, left.PostedFile, 1), await MeasureAsync(right.Url, right.Token, right.PostedFile, 1)));
        var ratios = rounds.Select(round => round.Right / round.Left).Order().ToList();
        return (rounds.Max(round => round.Left), rounds.Max(round => round.Right), ratios[Rounds / 2]);
    }

    private static async Task<double> RunAsync(string url, string script)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c16", "-d4s", "-s", script, url]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var wrk = Process.Start(start)!;
        var report = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (report.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"{url} answered with errors:\n{report}");
        var line = report.Split('\n').Single(line => line.StartsWith(Result, StringComparison.Ordinal));
        return double.Parse(line[Result.Length..], CultureInfo.InvariantCulture);
    }

    private static string Script(string? token, string? postedFile)
    {
        var script = token is null ? "" : $"wrk.headers[\"Authorization\"] = \"Bearer {token}\"\n";
        if (postedFile is not null)
        {
            script += $"""
                wrk.method = "POST"
                wrk.headers["Content-Type"] = "application/json"
                wrk.body = io.open("{postedFile}"):read("*a")

                """;
        }

        return script;
    }
}
