using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vtex.Tracking.Simulation.Tests;

public sealed class ShrinkingTests
{
    [Fact]
    public async Task A_failing_run_shrinks_to_few_steps_that_break_the_same_promise_and_compile_as_a_test()
    {
        string[] arguments = ["--planted", nameof(PlantedFault.AcknowledgesInAdvance), "--seed", "1", "--seeds", "1000"];
        var (exitCode, output) = await SimulationProcess.RunAsync(arguments, null, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        var (story, test) = (output.Split("As a test:\n")[0], output.Split("As a test:\n")[1]);
        Assert.Contains("BROKEN", story, StringComparison.Ordinal);
        Assert.Equal(2, story.Split("acknowledged but never created").Length - 1); // of the run, and of the fewest steps
        Assert.InRange(test.Split("new RunStep").Length - 1, 0, 4);
        Assert.Empty(Compile($"namespace Vtex.Tracking.Simulation.Tests;\npublic sealed class Pasted\n{{\n{test}}}\n"));
    }

    // With the usings that the files of this project have by themselves.
    private static IEnumerable<Diagnostic> Compile(string test)
    {
        const string Usings = "global using System; global using System.Threading.Tasks; global using Xunit; global using Vtex.Tracking.Simulation.Runs;";
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Program).Assembly.Location).Append(typeof(FactAttribute).Assembly.Location).Distinct(StringComparer.Ordinal)
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
