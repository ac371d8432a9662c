using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Vtex.Tracking.Analyzers;

/// <summary>The types of the SDK as one compilation knows them.</summary>
internal sealed class ClientSymbols
{
    private static readonly ImmutableHashSet<string> Reads = ImmutableHashSet.Create(
        StringComparer.Ordinal, "GetAsync", "FindByInvoiceAsync", "GetPageAsync", "GetServicesPageAsync");

    private readonly ImmutableArray<INamedTypeSymbol> _readers;

    private ClientSymbols(Compilation compilation)
    {
        _readers = All(compilation, "Vtex.Tracking.IDeliveryServicesClient", "Vtex.Tracking.IDeliveryRoutesClient");
        Clients = All(
            compilation, "Vtex.Tracking.VtexTrackingClient", "Vtex.Tracking.VtexOrdersClient", "Vtex.Tracking.VtexShippingNetworkClient");
        Statuses = All(compilation, "Vtex.Tracking.DeliveryServiceStatus", "Vtex.Tracking.OrderStatus");
        Filters = All(compilation, "Vtex.Tracking.DeliveryServiceFilter", "Vtex.Tracking.OrderFilter");
        Day = compilation.GetTypeByMetadataName("Vtex.Tracking.BrasiliaDay");
        CallOptions = compilation.GetTypeByMetadataName("Vtex.Tracking.CallOptions");
    }

    public ImmutableArray<INamedTypeSymbol> Clients { get; }

    public ImmutableArray<INamedTypeSymbol> Statuses { get; }

    public ImmutableArray<INamedTypeSymbol> Filters { get; }

    public INamedTypeSymbol? Day { get; }

    public INamedTypeSymbol? CallOptions { get; }

    /// <summary>Returns null where the SDK is not referenced.</summary>
    public static ClientSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Vtex.Tracking.VtexException") is null ? null : new ClientSymbols(compilation);

    /// <summary>Returns whether a call is a read of the tracking API.</summary>
    public bool IsRead(IInvocationOperation call) =>
        Reads.Contains(call.TargetMethod.Name) && Has(_readers, call.TargetMethod.ContainingType);

    /// <summary>Returns the options that a read was given; null when it was given none.</summary>
    public IOperation? OptionsOf(IInvocationOperation read) => read.Arguments
        .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit
            && SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, CallOptions))
        .Select(argument => argument.Value)
        .FirstOrDefault(value => value.ConstantValue is not { HasValue: true, Value: null });

    public static bool Has(ImmutableArray<INamedTypeSymbol> types, ITypeSymbol? type) =>
        type is not null && types.Any(one => SymbolEqualityComparer.Default.Equals(one, type));

    private static ImmutableArray<INamedTypeSymbol> All(Compilation compilation, params string[] names) =>
        names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableArray();
}

/// <summary>Walks through operations.</summary>
internal static class Operations
{
    /// <summary>The operations around one, from the inside out, within the same function.</summary>
    public static IEnumerable<IOperation> Around(this IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null && outer is not (IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
            yield return outer;
    }

    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        return operation;
    }
}
