using System.Globalization;

namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Drivers, recipients, the back office and the hub's shippers, who act without a wire between.</summary>
internal sealed class Actors(SimulatedWorld world)
{
    private static readonly ServiceAction[] Actions =
    [
        new JoinRoute("ana"), new JoinRoute("rui", "carro"), new StartDisplacement(), new StartDisplacement(), new PauseDisplacement(),
        new ResumeDisplacement(), new Arrive(), new Deliver(new DeliveryReceipt { ReceiverName = "Helena" }),
        new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }), new EditService(new ServiceEdit { Description = "Fundos" }),
        new DeleteService(), new CancelService("Duplicado"), new FinishByHand(ServiceStatus.NotDelivered, "Mercadoria extraviada"),
        new CorrectStatus(ServiceStatus.Active, "Erro de operação do portador"), new ReturnToSender(), new CancelByCustomer(),
        new Reschedule(new DateOnly(2026, 12, 1), DayPeriod.Night), new Rate(4, "Pontual"), new Rate(6),
    ];

    private int _orders;

    public async Task ActAsync(UniverseModel model, int service, int action)
    {
        if (model.Current is not { } universe || model.Services.Count == 0)
            return;
        var id = model.Services.Keys.ElementAt(service % model.Services.Count);
        var meant = Actions[action % Actions.Length];
        var before = universe.LastSequence;
        try
        {
            await universe.ExecuteAsync(id, meant);
            world.Trace($"{model.Name}: {meant.Move} of service {id.ToString(CultureInfo.InvariantCulture)}");
        }
        catch (Exception refused) when (refused is WorldRuleException or EventPersistenceException)
        {
            world.Trace($"{model.Name}: {meant.Move} of service {id.ToString(CultureInfo.InvariantCulture)} is refused");
            if (world.Emulator.Current is not null && universe.LastSequence != before)
                world.Break($"{meant.Move} of service {id.ToString(CultureInfo.InvariantCulture)} was refused and left something");
        }
    }

    /// <summary>Invoices an order in the hub, which notifies the carrier; the calls wait at gates.</summary>
    public async void Invoice(UniverseModel model, int packages)
    {
        if (model.Current is not { } universe)
            return;
        var order = string.Create(CultureInfo.InvariantCulture, $"{model.Name}-{++_orders}");
        world.Trace($"{model.Name}: order {order} is invoiced");
        try
        {
            if (universe.Hub.Carriers.Count == 0)
                universe.Hub.RegisterCarrier(new CarrierApp { Name = "emulada", BaseAddress = new Uri("http://localhost/"), Account = model.Name });
            await universe.Hub.InvoiceAsync(new HubOrder
            {
                OrderId = order,
                Packages = [.. Enumerable.Range(1, 1 + (packages % 2)).Select(number => new NewHubPackage { Id = $"{order}-{number.ToString(CultureInfo.InvariantCulture)}" })],
            });
        }
        catch (Exception failure) when (failure is WorldRuleException or EventPersistenceException or OperationCanceledException or ObjectDisposedException)
        {
            world.Trace($"{model.Name}: order {order}: {failure.GetType().Name}");
        }
        catch (Exception failure)
        {
            world.Break($"{model.Name}: the hub ends with {failure.GetType().Name}: {failure.Message}");
        }
    }
}
