using System.Security.Cryptography;
using Vtex.Tracking.PackageTests.Packing;

namespace Vtex.Tracking.PackageTests.Contents;

/// <summary>Who packs the same source gets the same assemblies, wherever it lies.</summary>
public sealed class DeterminismTests(SharedFeed shared)
{
    [Fact]
    public async Task Packing_again_in_another_folder_gives_the_same_assemblies()
    {
        using var again = await PackedFeed.PackAsync(TestContext.Current.CancellationToken);

        var assemblies = Digests(shared.Feed);
        Assert.NotEmpty(assemblies);
        Assert.Equal(assemblies, Digests(again));
    }

    private static List<string> Digests(PackedFeed feed) =>
        [.. from package in feed.Packages
            from assembly in package.OwnAssemblies
            select $"{package.Id} {assembly} {Convert.ToHexString(SHA256.HashData(package.Read(assembly)))}"];
}
