using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Vtex.Tracking.Analyzers;

/// <summary>Finds loops that wait and read the same thing again, and leave it to chance whether that is new.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PollingAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Waits = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Delay", "Sleep", "WaitForNextTickAsync");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.Polling);

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
        if (!symbols.IsRead(call) || symbols.OptionsOf(call) is not null)
            return;
        // Each time round a foreach there is something else to read.
        var loop = call.Around().OfType<ILoopOperation>().FirstOrDefault();
        if (loop is null or IForEachLoopOperation || !loop.Descendants().Any(Waiting) || loop.Descendants().Any(LooksAtAge))
            return;
        var changed = new HashSet<ISymbol>(loop.Descendants().SelectMany(Changed), SymbolEqualityComparer.Default);
        if (call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit).All(argument => IsSame(argument.Value, changed)))
            context.ReportDiagnostic(Diagnostic.Create(Rules.Polling, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static bool Waiting(IOperation operation) =>
        operation is IInvocationOperation call && Waits.Contains(call.TargetMethod.Name);

    private static bool LooksAtAge(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "Freshness" or "NextAllowedAt" };

    /// <summary>Returns whether an argument is the same each time round.</summary>
    private static bool IsSame(IOperation value, HashSet<ISymbol> changed) => value.WithoutConversions() switch
    {
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation local => !changed.Contains(local.Local),
        IParameterReferenceOperation parameter => !changed.Contains(parameter.Parameter),
        IFieldReferenceOperation field => field.Field.IsReadOnly,
        IPropertyReferenceOperation { Instance: { } instance, Property: { SetMethod: null or { IsInitOnly: true } } } => IsSame(instance, changed),
        IDefaultValueOperation => true,
        _ => false,
    };

    private static IEnumerable<ISymbol> Changed(IOperation operation)
    {
        var target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            _ => null,
        };
        if (operation is IVariableDeclaratorOperation declared)
            yield return declared.Symbol;
        if (operation is IDeclarationPatternOperation { DeclaredSymbol: { } matched })
            yield return matched;
        foreach (var part in target?.DescendantsAndSelf() ?? [])
        {
            if (part is ILocalReferenceOperation local)
                yield return local.Local;
            if (part is IParameterReferenceOperation parameter)
                yield return parameter.Parameter;
        }
    }
}
