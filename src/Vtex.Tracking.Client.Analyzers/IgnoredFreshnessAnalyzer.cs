using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Vtex.Tracking.Analyzers;

/// <summary>Finds reads that may give an answer of any age, whose age nobody looks at.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredFreshnessAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.IgnoredFreshness);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ClientSymbols.Of(start.Compilation) is { } symbols)
                start.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ClientSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!symbols.IsRead(call) || symbols.OptionsOf(call) is not { } options || !IsOnlyIfCached(options) || call.Parent is not IAwaitOperation wait)
            return;
        if (IsIgnored(wait))
            context.ReportDiagnostic(Diagnostic.Create(Rules.IgnoredFreshness, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    /// <summary>Returns whether the options, made on the spot, say that no call is to be made.</summary>
    private static bool IsOnlyIfCached(IOperation options) =>
        options.WithoutConversions() is IObjectCreationOperation { Initializer: { } initializer }
        && initializer.Descendants().OfType<IFieldReferenceOperation>().Any(field =>
            field.Field.Name == "OnlyIfCached" && field.Field.ContainingType.Name == "CacheUse");

    /// <summary>Returns whether the answer stays here, and is used for anything but its age.</summary>
    private static bool IsIgnored(IAwaitOperation wait)
    {
        if (wait.Parent is IPropertyReferenceOperation used)
            return used.Property.Name != "Freshness";
        if (wait.Around().FirstOrDefault(outer => outer is not (IConversionOperation or IVariableInitializerOperation)) is not IVariableDeclaratorOperation declared)
            return false;
        var function = wait.Around().Last();
        var uses = function.Descendants().OfType<ILocalReferenceOperation>()
            .Where(local => SymbolEqualityComparer.Default.Equals(local.Local, declared.Symbol)).ToList();
        return uses.Count > 0 && uses.All(use => use.Parent is IPropertyReferenceOperation { Property.Name: not "Freshness" });
    }
}
