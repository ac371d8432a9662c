namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class BackOfficeTests
{
    [Fact]
    public async Task Only_an_active_service_can_be_edited_and_deleted()
    {
        var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service("NF-1")]);
        await universe.BackOffice.EditAsync(1, new ServiceEdit { Invoice = "NF-2", Street = "Rua Harmonia" });
        Assert.Empty(universe.Services.FindByInvoice("NF-1"));
        Assert.Equal("Rua Harmonia", Assert.Single(universe.Services.FindByInvoice("NF-2")).Service.Details.Customer.Street);

        await universe.BackOffice.DeleteAsync(1);
        Assert.Null(universe.Services.Find(1));
        Assert.Empty(universe.Services.FindByInvoice("NF-2"));
        universe.Schedule();
        Assert.NotNull(universe.Services.Find(2));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.BackOffice.DeleteAsync(2));
    }

    [Fact]
    public async Task Finishing_by_hand_needs_a_registered_justification()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        const string own = "Entregue na portaria";

        var refusal = await Assert.ThrowsAsync<WorldRuleException>(() =>
            universe.BackOffice.FinishByHandAsync(1, ServiceStatus.Delivered, own));
        Assert.Contains("Mercadoria extraviada", refusal.Message, StringComparison.Ordinal);

        await universe.BackOffice.RegisterJustificationAsync(own);
        await universe.BackOffice.FinishByHandAsync(1, ServiceStatus.Delivered, own);
        Assert.Equal(own, universe.State(1).CurrentStop!.Reason);
        Assert.Equal(Moments.Noon, universe.State(1).Delivered);
        Assert.Equal(0, universe.State(1).Attempts);
        Assert.Equal(RouteStatus.Finished, universe.State.Routes.Get(1).Status);
    }

    [Fact]
    public async Task A_finished_service_moves_by_correction_only()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(1);
        await driver.DeliverAsync(1);

        await Assert.ThrowsAsync<WorldRuleException>(() => driver.FailAsync(1, new() { Reason = "Engano" }));
        await universe.BackOffice.CorrectStatusAsync(1, ServiceStatus.NotDelivered, "Erro de operação do portador");
        Assert.Equal(ServiceStatus.NotDelivered, universe.State(1).Status);
        Assert.Null(universe.State(1).Delivered);
        await universe.BackOffice.ReturnToSenderAsync(1);
        Assert.Equal(ServiceStatus.ReturnedToSender, universe.State(1).Status);
    }
}
