namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>The programs that must be on the machine.</summary>
internal static class Programs
{
    /// <summary>What keeps these tests from running here; null when nothing does.</summary>
    public static string? Missing { get; } = Array.Find(["java", "node", "npm"], program => Find(program) is null) switch
    {
        null => null,
        var program => $"The real WireMock is not at hand: '{program}' is not on the PATH of this machine.",
    };

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { program, program + ".exe", program + ".cmd" }, Path.Combine)
        .FirstOrDefault(File.Exists);
}
