using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>The statuses of the emulator, as the SDK sees them.</summary>
public sealed class StatusTests
{
    private static readonly string[] Endings =
        ["DELIVERED", "FAILED-ABSENT", "RETURNED", "PAUSED", "CANCELLED", "CANCELLED-BY-CUSTOMER"];

    [Fact]
    public async Task The_SDK_knows_every_status_that_the_emulator_answers()
    {
        await using var session = new SdkSession();
        var services = Endings.Select(ending => Model.MinimalService(ending) with { OrderNumber = $"1-{ending}" });
        await session.Client.Services.CreateAsync([.. services], TestContext.Current.CancellationToken);

        var seen = new HashSet<DeliveryServiceStatus>();
        for (var minutes = 0; minutes < 100; minutes += 5)
        {
            await SeeAsync(session, seen);
            await session.Emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        }

        await session.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(2), TestContext.Current.CancellationToken);
        await SeeAsync(session, seen);
        Assert.All(seen, status => Assert.True(status.IsKnown, status.Value));
        Assert.Equal(Enum.GetValues<ServiceStatus>().Length, seen.Count);
        Assert.Equal(
            ["Cancelado pelo BackOffice", "Cancelado pelo Cliente", "Realizado", "Retornado ao Remetente"],
            seen.Where(status => status.IsFinal).Select(status => status.Name).Order(StringComparer.Ordinal));
    }

    private static async Task SeeAsync(SdkSession session, HashSet<DeliveryServiceStatus> seen)
    {
        var page = await session.Client.Services.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var service in page.Data!)
            seen.Add(service.DeliveryServiceStatus!.Description!.Value);
    }
}
