using System.Diagnostics;
using System.Globalization;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>The load generator wrk, with one thread and sixteen connections.</summary>
internal static class Wrk
{
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
