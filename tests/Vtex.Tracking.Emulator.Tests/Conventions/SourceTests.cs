using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Tests.Conventions;

public sealed class SourceTests
{
    private static readonly string[] Projects = ["Vtex.Tracking.Emulator", "Vtex.Tracking.Emulator.World", "Vtex.Tracking.Emulator.Cli"];

    [Theory]
    [InlineData("Storage", "Hub|Wire|Journal|FaultInjection|Stubs|Hosting|AspNetCore|Http")]
    [InlineData("Hub", "Storage|Wire|Journal|FaultInjection|Stubs|Hosting|AspNetCore")]
    [InlineData("Wire", "Journal|FaultInjection|Stubs|Hosting")]
    [InlineData("Journal", "FaultInjection|Stubs|Hosting")]
    [InlineData("Faults", "Stubs|WireMock|Hosting")]
    [InlineData("Stubs", "Hosting")]
    [InlineData("Fidelity", "Wire|Stubs|Hosting|World")]
    public void A_layer_knows_only_those_below_it(string layer, string unknown)
    {
        var forbidden = new Regex($@"\b(?:using|Emulator\.|System\.Text\.|System\.Net\.|Microsoft\.)[\w. =]*\b(?:{unknown})\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (var file in Repository.SourcesOf(Projects[0]).Where(file => LayerOf(file) == layer))
            Assert.All(File.ReadLines(file).Where(line => !line.Contains("Emulator.World.", StringComparison.Ordinal)), line => Assert.False(forbidden.IsMatch(line), $"{file}: {line}"));
    }

    [Fact]
    public void Neither_the_emulator_nor_its_tool_knows_the_client() => Assert.All(
        Projects.SelectMany(project => Directory.EnumerateFiles(Repository.PathOf("src", project), "*.csproj")),
        project => Assert.DoesNotContain("Vtex.Tracking.Client", File.ReadAllText(project), StringComparison.Ordinal));

    private static string LayerOf(string file) =>
        Path.GetRelativePath(Repository.PathOf("src", Projects[0]), file).Split(Path.DirectorySeparatorChar)[0];
}
