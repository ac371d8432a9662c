using System.Globalization;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Storage;

internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static ServiceDetails Service(int number, string? orderNumber = null) => new()
    {
        Type = "Entrega",
        Invoice = number.ToString(CultureInfo.InvariantCulture),
        OrderNumber = orderNumber,
        Customer = new CustomerDetails
        {
            LegalType = "PF",
            FirstName = "João \"Zé\" 🚚",
            Street = "Rua das Flores",
            City = "São Paulo",
            PostalCode = "01310-100",
            State = "SP",
        },
    };

    /// <summary>Lets a good part of the world happen: each kind of driving, plans, holidays, ratings.</summary>
    public static async Task LiveAsync(Universe universe, EmulatorClock clock)
    {
        universe.Services.Create([Service(1, "1-DELIVERED"), Service(2, "2-FAILED-ABSENT"), Service(3, "3-RATED")]);
        universe.Services.Create([Service(4, "4-SECOND-ATTEMPT"), Service(5), Service(6, "6-LATE")]);
        await universe.ExecuteAsync(5, new JoinRoute("ana"));
        await universe.ExecuteAsync(5, new StartDisplacement());
        await universe.GetDriver("ana").ReportPositionAsync(-23.5612345678901, -46.6, 77);
        await clock.AdvanceAsync(TimeSpan.FromMinutes(7.3));
        await universe.ExecuteAsync(5, new Deliver(new DeliveryReceipt { ReceiverName = "Zé", Pictures = ["http://foto/1"] }));
        await clock.AdvanceAsync(TimeSpan.FromHours(3));
    }

    public static async Task<byte[]> ExportAsync(Universe universe)
    {
        using var target = new MemoryStream();
        await universe.ExportAsync(target, TestContext.Current.CancellationToken);
        return target.ToArray();
    }
}
