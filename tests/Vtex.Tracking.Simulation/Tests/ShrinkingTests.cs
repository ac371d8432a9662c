using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vtex.Tracking.Simulation.Tests;

public sealed class ShrinkingTests
{
    [Fact]
    public async Task A_failing_run_shrinks_to_few_steps_that_break_the_same_promise_and_compile_as_a_test()
    {
        var broken = await FirstBrokenAsync(PlantedFault.AcknowledgesInAdvance);

        var smallest = await Task.Run(() => Shrinker.ShrinkAsync(broken, PlantedFault.AcknowledgesInAdvance), TestContext.Current.CancellationToken);

        Assert.InRange(smallest.Steps.Count, 1, 6);
        Assert.True(smallest.Steps.Count < broken.Steps.Count);
        Assert.Contains("acknowledged", smallest.Violation, StringComparison.Ordinal);
        Assert.Empty(Compile($"namespace Vtex.Tracking.Simulation.Tests;\npublic sealed class Pasted\n{{\n{Shrinker.ToTest(smallest)}}}\n"));
    }

    private static async Task<RunResult> FirstBrokenAsync(PlantedFault fault)
    {
        for (var seed = 1UL; ; seed++)
        {
            var result = await Task.Run(() => Simulator.RunAsync(seed, 30, fault), TestContext.Current.CancellationToken);
            if (result.Violation is not null)
                return result;
        }
    }

    // With the same usings as this project, which the compiler gets from its files.
    private static IEnumerable<Diagnostic> Compile(string test)
    {
        const string Usings = "global using System; global using System.Threading.Tasks; global using Xunit; global using Vtex.Tracking.Simulation.Runs;";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
                "Pasted",
                [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(test)],
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
