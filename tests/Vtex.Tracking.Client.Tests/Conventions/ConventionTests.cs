using System.Reflection;
using Vtex.Tracking.CallBudget;
#if !CLIENT_FOR_NETSTANDARD
using Vtex.Tracking.ShippingNetwork.Models;
#endif

namespace Vtex.Tracking.Client.Tests.Conventions;

/// <summary>The house's rules, so that nobody has to remember them.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly Client = typeof(VtexTrackingClient).Assembly;

    private static readonly Type[] PublicTypes = Client.GetExportedTypes();

    [Fact]
    public void Public_types_are_sealed_static_interfaces_or_the_root_of_the_errors() =>
        AssertNone(PublicTypes.Where(type => !(type.IsSealed || type.IsInterface || type == typeof(VtexException))));

    [Fact]
    public void Every_error_belongs_to_the_family() =>
        AssertNone(PublicTypes.Where(type =>
            typeof(Exception).IsAssignableFrom(type)
            && !typeof(VtexException).IsAssignableFrom(type)
            // What stores tell the client, which never lets it through to its callers.
            && type != typeof(CallBudgetStoreException)));

    [Fact]
    public void Asynchronous_methods_end_in_Async_and_synchronous_ones_do_not() =>
        AssertNone(PublicMethods().Where(method =>
            IsAsynchronous(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal)));

    [Fact]
    public void Asynchronous_methods_take_a_token_last_and_do_not_insist_on_it() =>
        AssertNone(PublicMethods().Where(method =>
            IsAsynchronous(method.ReturnType)
            // Called by the client, which always has a token; who implements it is not to overlook that.
            && method.DeclaringType != typeof(ICallBudgetStore)
            && (method.GetParameters() is not [.., { Name: "cancellationToken", IsOptional: true } last]
                || last.ParameterType != typeof(CancellationToken))));

#if !CLIENT_FOR_NETSTANDARD
    [Fact]
    public void Code_that_was_compiled_for_netstandard_finds_the_type_of_init_accessors() => Assert.All(
        (Assembly[])[Client, typeof(NotifyRequest).Assembly],
        assembly => Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit), assembly.GetForwardedTypes()));
#endif

    [Fact]
    public void Models_are_records_whose_properties_are_set_once() =>
        AssertNone(PublicTypes
            .Where(type => type.Namespace!.EndsWith(".Models", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is not { } set || !set.ReturnParameter
                .GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit")));

    [Fact]
    public void Models_can_be_made_by_anyone() =>
        AssertNone(PublicTypes
            .Where(type => type.Namespace!.EndsWith(".Models", StringComparison.Ordinal))
            .Where(type => type.GetConstructor([]) is null));

    [Fact]
    public void What_is_generated_or_internal_by_name_is_not_public() =>
        AssertNone(PublicTypes.Where(type =>
            type.Namespace is not ("Vtex.Tracking" or "Vtex.Tracking.CallBudget") && !type.Namespace!.EndsWith(".Models", StringComparison.Ordinal)));

    private static IEnumerable<MethodInfo> PublicMethods() => PublicTypes
        .SelectMany(type => type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && method.Name != nameof(DeliveryServiceList.FromPages));

    [Fact]
    public void Each_call_exists_once_and_only_reads_of_the_call_budget_take_options() =>
        AssertNone(PublicTypes
            .Where(type => type.IsInterface && type.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => !method.IsSpecialName)
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CallOptions))
                != (method.ReturnType == typeof(DeliveryServiceList)
                    || method.ReturnType == typeof(Task<Models.DeliveryServicePage>)
                    || method.ReturnType == typeof(Task<Models.DeliveryServiceResponse>))));

    [Fact]
    public void Options_are_classes_whose_properties_can_be_set() =>
        AssertNone(PublicTypes
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Length != 0
                // Set by a method, so that the package of the cache is needed only by who uses it.
                && property.Name != nameof(CallBudgetOptions.MemoryCache)));

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || type == typeof(DeliveryServiceList)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(ValueTask<>) || definition == typeof(IAsyncEnumerable<>)));

    private static void AssertNone(IEnumerable<MemberInfo> offenders) =>
        Assert.Empty(offenders.Select(offender => $"{offender.DeclaringType?.Name}.{offender.Name}"));
}
