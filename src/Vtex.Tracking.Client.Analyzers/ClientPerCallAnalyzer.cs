using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Vtex.Tracking.Analyzers;

/// <summary>Finds clients that are made anew for each call, request or use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientPerCallAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> PerRequest = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "AddScoped", "AddTransient", "TryAddScoped", "TryAddTransient");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.ClientPerCall);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ClientSymbols.Of(start.Compilation) is { } symbols)
                start.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.ObjectCreation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ClientSymbols symbols)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!ClientSymbols.Has(symbols.Clients, creation.Type))
            return;
        if (IsPerRound(creation) || IsPerRequest(creation) || IsPerUse(creation, context.ContainingSymbol) || IsInController(context.ContainingSymbol))
            context.ReportDiagnostic(Diagnostic.Create(Rules.ClientPerCall, creation.Syntax.GetLocation(), creation.Type!.Name));
    }

    /// <summary>Returns whether each round of a loop makes and disposes the same client.</summary>
    private static bool IsPerRound(IObjectCreationOperation creation)
    {
        var around = creation.Around().ToList();
        var loop = around.FindIndex(operation => operation is ILoopOperation);
        var use = around.FindIndex(operation => operation is IUsingOperation or IUsingDeclarationOperation);
        if (loop < 0 || use < 0 || use > loop)
            return false;
        // One client for each account is right, wherever it is made.
        var own = new HashSet<ISymbol>(
            around[loop].Descendants().OfType<IVariableDeclaratorOperation>().Select(declared => declared.Symbol)
                .Concat(((ILoopOperation)around[loop]).Locals), SymbolEqualityComparer.Default);
        return !creation.Descendants().OfType<ILocalReferenceOperation>().Any(local => own.Contains(local.Local));
    }

    /// <summary>Returns whether it is made in a function that an app calls for each request.</summary>
    private static bool IsPerRequest(IObjectCreationOperation creation)
    {
        for (IOperation? outer = creation; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation && outer.Around().OfType<IInvocationOperation>().FirstOrDefault() is { } call)
                return PerRequest.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Returns whether a property without a backing field gives a new client each time.</summary>
    private static bool IsPerUse(IObjectCreationOperation creation, ISymbol containing) =>
        containing is IMethodSymbol { MethodKind: MethodKind.PropertyGet }
        && creation.Around().All(operation => operation is IReturnOperation or IBlockOperation or IConversionOperation or IMethodBodyOperation);

    /// <summary>Returns whether a controller makes it: there is a new one for each request.</summary>
    private static bool IsInController(ISymbol containing)
    {
        for (var type = containing.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "ControllerBase" && type.ContainingNamespace.ToDisplayString() == "Microsoft.AspNetCore.Mvc")
                return !containing.IsStatic;
        }

        return false;
    }
}
