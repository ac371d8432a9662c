using System.Diagnostics;

namespace Vtex.Tracking.CodeGenerator;

/// <summary>Runs NSwag.</summary>
internal static class NSwag
{
    /// <summary>The version whose name the generated code bears.</summary>
    public static string Version { get; } = FileVersionInfo
        .GetVersionInfo(Path.Combine(Path.GetDirectoryName(Repository.NSwag)!, "NSwag.Core.dll"))
        .ProductVersion!
        .Split('+')[0];

    /// <summary>Generates all types of a contract.</summary>
    /// <param name="contract">The contract's short name.</param>
    /// <returns>One text, in which the templates mark where each type begins.</returns>
    public static string Run(string contract)
    {
        var settings = Path.Combine(Repository.NSwagSettings, contract + ".nswag");
        using var process = Process.Start("dotnet", [Repository.NSwag, "run", settings]);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"NSwag ended with exit code {process.ExitCode} for {settings}.");
        return File.ReadAllText(Path.Combine(Repository.NSwagOutput, contract + ".txt"));
    }
}
