using Vtex.Tracking.Redis;
using Vtex.Tracking.PublicApi;

namespace Vtex.Tracking.Client.Redis.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var differences = PublicApiApproval.Differences(typeof(RedisCallBudgetStore).Assembly);

        Assert.True(
            differences.Count == 0,
            "The public surface has changed. If that is intended, run UPDATE_PUBLIC_API=1 dotnet test and commit "
            + $"the approved text.\n{string.Join('\n', differences)}");
    }
}
