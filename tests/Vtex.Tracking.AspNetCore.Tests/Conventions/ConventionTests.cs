using System.Reflection;

namespace Vtex.Tracking.AspNetCore.Tests.Conventions;

/// <summary>The house's rules, so that nobody has to remember them.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly Package = typeof(ICarrierApp).Assembly;

    [Fact]
    public void Public_types_are_sealed_static_or_interfaces() =>
        Assert.All(Package.GetExportedTypes(), type => Assert.True(type.IsSealed || type.IsInterface, type.Name));

    [Fact]
    public void Models_are_records_whose_properties_are_set_once() => Assert.All(
        Package.GetExportedTypes()
            .Where(type => type.Namespace!.EndsWith(".Models", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties()),
        property => Assert.Contains(
            property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), modifier => modifier.Name == "IsExternalInit"));

    [Fact]
    public void It_knows_the_framework_and_the_messages_and_nothing_else() => Assert.All(
        Package.GetReferencedAssemblies(),
        reference => Assert.Matches(@"^(System|Microsoft\.AspNetCore|Microsoft\.Extensions|Microsoft\.Net\.Http)\.|^Vtex\.Tracking\.ShippingNetwork$", reference.Name));
}
