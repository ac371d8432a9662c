using System.Diagnostics;

namespace Vtex.Tracking.PackageTests.Processes;

/// <summary>A call of <c>dotnet</c> that takes nothing from the present test run and leaves no server behind.</summary>
internal static class DotnetCommand
{
    public static ProcessStartInfo In(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments]) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
            start.Environment.Remove(name);

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // Who has a compiler's server, and ends it, says so: .ci/run.
        start.Environment.TryAdd("UseSharedCompilation", "false");
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    /// <summary>
    /// The build that runs the tests says by these where its own tools and results lie; and tests that run without ICU do not
    /// ask the SDK to, which would warn of the user's locale.
    /// </summary>
    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "TEST_RESULTS" or "TESTINGPLATFORM_COMMUNICATION_PROTOCOL" or "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
}
