using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Vtex.Tracking.Analyzers;

/// <summary>Finds switches over a status that have no answer to one which is not known yet.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatusSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.StatusSwitch);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ClientSymbols.Of(start.Compilation) is not { } symbols)
                return;
            start.RegisterOperationAction(operation => AnalyzeStatement(operation, symbols), OperationKind.Switch);
            start.RegisterOperationAction(operation => AnalyzeExpression(operation, symbols), OperationKind.SwitchExpression);
        });
    }

    private static void AnalyzeStatement(OperationAnalysisContext context, ClientSymbols symbols)
    {
        var statement = (ISwitchOperation)context.Operation;
        if (StatusOf(statement.Value, symbols) is { } status && !statement.Cases.SelectMany(section => section.Clauses).Any(TakesAll))
            Report(context, statement.Value, status);
    }

    private static void AnalyzeExpression(OperationAnalysisContext context, ClientSymbols symbols)
    {
        var expression = (ISwitchExpressionOperation)context.Operation;
        if (StatusOf(expression.Value, symbols) is { } status && !expression.Arms.Any(arm => arm.Guard is null && TakesAll(arm.Pattern)))
            Report(context, expression.Value, status);
    }

    private static void Report(OperationAnalysisContext context, IOperation value, ITypeSymbol status) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.StatusSwitch, value.Syntax.GetLocation(), status.Name));

    private static bool TakesAll(ICaseClauseOperation clause) => clause switch
    {
        IDefaultCaseClauseOperation => true,
        IPatternCaseClauseOperation { Guard: null } pattern => TakesAll(pattern.Pattern),
        _ => false,
    };

    private static bool TakesAll(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation declaration => declaration.MatchesNull || declaration.MatchedType is { SpecialType: SpecialType.System_String },
        INegatedPatternOperation or IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } => true,
        _ => false,
    };

    /// <summary>Returns the status that a value is, or is the text of; null for anything else.</summary>
    private static ITypeSymbol? StatusOf(IOperation value, ClientSymbols symbols)
    {
        var inner = value.WithoutConversions();
        while (inner is IConditionalAccessOperation access)
            inner = access.WhenNotNull.WithoutConversions();
        var type = inner switch
        {
            IPropertyReferenceOperation { Property.Name: "Value" or "Name" } text when ClientSymbols.Has(symbols.Statuses, text.Property.ContainingType) =>
                text.Property.ContainingType,
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => instance.Type,
            _ => inner.Type,
        };
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return ClientSymbols.Has(symbols.Statuses, type) ? type : null;
    }
}
