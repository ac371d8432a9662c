using System.Reflection;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>Runs what a snippet was compiled to.</summary>
internal static class SnippetRun
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote to the console.</returns>
    public static string Program(CodeBlock block)
    {
        var main = SnippetCompiler.Compile(block).EntryPoint!;
        using var console = ConsoleCapture.Start();
        object[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return console.Text;
    }

    /// <summary>Runs all tests of a test class.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> FactsAsync(CodeBlock block)
    {
        var facts = SnippetCompiler.Compile(block).GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .ToList();
        foreach (var fact in facts)
        {
            var instance = Activator.CreateInstance(fact.DeclaringType!);
            if (fact.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [], null) is Task task)
                await task;
        }

        return facts.Count;
    }
}
