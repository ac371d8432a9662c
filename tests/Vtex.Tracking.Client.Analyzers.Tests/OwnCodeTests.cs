using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Vtex.Tracking.Analyzers;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.Client.Analyzers.Tests;

/// <summary>No false alarm on the code that is there, and the page says what the rules do.</summary>
public sealed class OwnCodeTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
        [new PollingAnalyzer(), new ClientPerCallAnalyzer(), new MachineClockAnalyzer(), new StatusSwitchAnalyzer(), new IgnoredFreshnessAnalyzer()];

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("samples/Carrier")]
    [InlineData("samples/Erp")]
    [InlineData("samples/Quickstart")]
    [InlineData("tests/Vtex.Tracking.IntegrationTests")]
    [InlineData("tests/Vtex.Tracking.Client.Tests")]
    [InlineData("tests/Vtex.Tracking.NativeAot.Story")]
    [InlineData("tests/Vtex.Tracking.NetFramework.Smoke")]
    [InlineData("tests/Vtex.Tracking.Simulation")]
    [InlineData("benchmarks/Vtex.Tracking.ClientBenchmarks")]
    public async Task Our_own_code_gives_no_cause(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(file))).ToList();
        Assert.NotEmpty(files);

        Assert.Empty(await WarningsAsync(Compile(files)));
    }

    [Fact]
    public async Task The_page_warns_where_it_says_so()
    {
        var blocks = ReadmePage.Open("docs/analyzers.md").Blocks("csharp");
        Assert.Equal(10, blocks.Count);
        foreach (var block in blocks)
        {
            var compilation = Compile([("page.cs", Given + block.Text), ("given.cs", GivenTypes)]);
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(fault => fault.Severity == DiagnosticSeverity.Error));
            var promised = (Given + block.Text).Split('\n').Select((line, index) => (line, index))
                .Where(line => line.line.Contains("// VTX000", StringComparison.Ordinal))
                .Select(line => (line.line[(line.line.IndexOf("// VTX000", StringComparison.Ordinal) + 3)..].Trim(), line.index));
            Assert.Equal(promised, (await WarningsAsync(compilation)).Select(one => (one.Id, one.Location.GetLineSpan().StartLinePosition.Line)));
        }
    }

    [Fact]
    public void Each_rule_has_its_part_of_the_page()
    {
        var headings = ReadmePage.Open("docs/analyzers.md").Lines
            .Where(line => line.StartsWith("## VTX", StringComparison.Ordinal)).Select(line => line[3..].ToLowerInvariant());
        Assert.Equal(
            All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.HelpLinkUri.Split('#')[1]), headings);
    }

    private const string Given = """
        var tracking = Given.Tracking;
        var options = new VtexTrackingOptions();
        var clock = TimeProvider.System;
        var stop = CancellationToken.None;
        _ = (tracking, options, clock, stop);

        """;

    private const string GivenTypes = """
        public static class Given
        {
            public static IVtexTrackingClient Tracking => throw new InvalidOperationException();
        }
        """;

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "Own",
        [CSharpSyntaxTree.ParseText(Sources.Usings), .. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path))],
        Sources.References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<IEnumerable<Diagnostic>> WarningsAsync(CSharpCompilation compilation) =>
        (await compilation.WithAnalyzers(All).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
            .OrderBy(one => one.Location.SourceSpan.Start);
}
