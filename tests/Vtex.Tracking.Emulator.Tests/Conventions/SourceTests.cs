using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Tests.Conventions;

public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    private static readonly string[] Projects = ["Vtex.Tracking.Emulator", "Vtex.Tracking.Emulator.World", "Vtex.Tracking.Emulator.Cli"];

    public static TheoryData<string> Files() => new(
        Projects.SelectMany(Repository.SourcesOf).Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_short_and_holds_one_public_type_or_one_family(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        Assert.InRange(lines.Length, 1, LongestFile);
        var types = lines.Select(line => TypeDeclaration().Match(line)).Where(match => match.Success).ToList();
        if (types.Count == 0)
            Assert.Equal("Program.cs", Path.GetFileName(file));

        // A closed family is a public base with the types that derive from it.
        var name = Path.GetFileNameWithoutExtension(file);
        Assert.All(types.Where(IsPublic), type => Assert.True(
            type.Groups["name"].Value == name || Regex.IsMatch(type.Groups["rest"].Value, $@": {name}\b", RegexOptions.None, TimeSpan.FromSeconds(1)),
            $"{type.Groups["name"].Value} belongs in a file of its own."));

        static bool IsPublic(Match type) => type.Value.StartsWith("public ", StringComparison.Ordinal);
    }

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
            Assert.All(File.ReadLines(file), line => Assert.False(forbidden.IsMatch(line), $"{file}: {line}"));
    }

    [Fact]
    public void Neither_the_emulator_nor_its_tool_knows_the_client() => Assert.All(
        Projects.SelectMany(project => Directory.EnumerateFiles(Repository.PathOf("src", project), "*.csproj")),
        project => Assert.DoesNotContain("Vtex.Tracking.Client", File.ReadAllText(project), StringComparison.Ordinal));

    private static string LayerOf(string file) =>
        Path.GetRelativePath(Repository.PathOf("src", Projects[0]), file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(
        @"^(?:public|internal) (?:(?:static|sealed|abstract|readonly|ref|partial) )*(?:class|struct|interface|enum|delegate \w+|record(?: struct)?) (?<name>\w+)(?<rest>.*)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TypeDeclaration();
}
