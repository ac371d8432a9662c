using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Vtex.Tracking.Client.Analyzers.Tests;

/// <summary>Holds what an analyzer says against the marks in a piece of code.</summary>
internal static class Check
{
    public static Task AnalyzerAsync<TAnalyzer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.Sources.Add(code);
        test.TestState.Sources.Add(Sources.Usings);
        test.TestState.AdditionalReferences.AddRange(Sources.References);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static Task FixAsync<TAnalyzer, TFix>(string code, string mended)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.Sources.Add(code);
        test.TestState.Sources.Add(Sources.Usings);
        test.TestState.AdditionalReferences.AddRange(Sources.References);
        test.FixedState.Sources.Add(mended);
        test.FixedState.Sources.Add(Sources.Usings);
        test.FixedState.AdditionalReferences.AddRange(Sources.References);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
