using System.Reflection;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.AspNetCore.Tests.Conventions;

/// <summary>The house's rules, so that nobody has to remember them.</summary>
public sealed class ConventionTests
{
    private const int LongestFile = 300;

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
    public void It_knows_the_framework_and_nothing_else() => Assert.All(
        Package.GetReferencedAssemblies(),
        reference => Assert.Matches(@"^(System|Microsoft\.AspNetCore|Microsoft\.Extensions|Microsoft\.Net\.Http)\.", reference.Name));

    [Fact]
    public void Files_are_short_and_folders_are_features()
    {
        var folder = Path.Combine(RepositoryFolder.Root, "src", "Vtex.Tracking.AspNetCore");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !file.StartsWith("obj", StringComparison.Ordinal) && !file.StartsWith("bin", StringComparison.Ordinal))
            .ToList();
        var lengths = files.Select(file => File.ReadAllLines(Path.Combine(folder, file)).Length).Order().ToList();
        Assert.InRange(lengths[^1], 1, LongestFile);
        Assert.InRange(lengths[lengths.Count / 2], 1, 50);
    }
}
