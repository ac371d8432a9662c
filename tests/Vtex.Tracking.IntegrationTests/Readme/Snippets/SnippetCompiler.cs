using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>Compiles a snippet as a fresh project would: same usings, nullable on; a warning is a failure.</summary>
internal static class SnippetCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Two of the compiler's remarks on references that the .NET SDK hides in every project.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> HiddenBySdk = new(StringComparer.Ordinal)
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    /// <summary>All that this test host can load: the framework, the client, the emulator and xunit.</summary>
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetExtension(path) == ".dll")
            .Select(path => MetadataReference.CreateFromFile(path))]);

    public static Assembly Compile(CodeBlock block)
    {
        var kind = block.IsTestClass ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        var compilation = CSharpCompilation.Create(
            $"Snippet{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(block.Text)],
            References.Value,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(HiddenBySdk));

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => InPage(diagnostic, block)));
        return Assembly.Load(image.ToArray());
    }

    private static string InPage(Diagnostic diagnostic, CodeBlock block) =>
        $"line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + block.Line}: "
        + $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
