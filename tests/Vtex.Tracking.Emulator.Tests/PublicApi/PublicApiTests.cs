using Vtex.Tracking.PublicApi;

namespace Vtex.Tracking.Emulator.Tests.PublicApi;

public sealed class PublicApiTests
{
    private static readonly string ThisFile = Repository.PathOf(
        "tests", "Vtex.Tracking.Emulator.Tests", "PublicApi", nameof(PublicApiTests) + ".cs");

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        // The path is named, not taken from the compiler, which maps it away in a deterministic build.
        var differences = PublicApiApproval.Differences(typeof(TrackingEmulator).Assembly, ThisFile);

        Assert.True(
            differences.Count == 0,
            "The public surface has changed. If that is intended, run UPDATE_PUBLIC_API=1 dotnet test and commit " +
            $"the approved text.\n{string.Join('\n', differences)}");
    }
}
