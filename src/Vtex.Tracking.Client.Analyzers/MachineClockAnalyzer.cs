using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Vtex.Tracking.Analyzers;

/// <summary>Finds the machine's clock and time zone in the days and times of queries.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MachineClockAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Clocks = ImmutableHashSet.Create(StringComparer.Ordinal, "Now", "UtcNow", "Today");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.MachineClock);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ClientSymbols.Of(start.Compilation) is { } symbols)
                start.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.PropertyReference);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ClientSymbols symbols)
    {
        var clock = (IPropertyReferenceOperation)context.Operation;
        var type = clock.Property.ContainingType;
        if (!clock.Property.IsStatic || !Clocks.Contains(clock.Property.Name)
            || !(type.SpecialType == SpecialType.System_DateTime || type.ToDisplayString() == "System.DateTimeOffset"))
        {
            return;
        }

        if (IsInQuery(clock, symbols))
            context.ReportDiagnostic(Diagnostic.Create(Rules.MachineClock, clock.Syntax.GetLocation(), $"{type.Name}.{clock.Property.Name}"));
    }

    /// <summary>Goes outward for as long as the value only changes its form.</summary>
    private static bool IsInQuery(IOperation value, ClientSymbols symbols)
    {
        foreach (var outer in value.Around())
        {
            if (outer is IInvocationOperation or IObjectCreationOperation or IConversionOperation
                && SymbolEqualityComparer.Default.Equals(Made(outer), symbols.Day))
            {
                return true;
            }

            switch (outer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property }:
                    return ClientSymbols.Has(symbols.Filters, property.Property.ContainingType);
                case IArgumentOperation or IConversionOperation or IParenthesizedOperation or IBinaryOperation or IPropertyReferenceOperation
                    or IObjectCreationOperation or IConditionalOperation or ICoalesceOperation:
                    continue;
                case IInvocationOperation call when call.TargetMethod.ContainingNamespace.ToDisplayString() == "System":
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static ITypeSymbol? Made(IOperation operation) =>
        operation.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : operation.Type;
}
