using System.Globalization;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Creates the messages of a run. The same seed makes the same messages, in the same order; all are plain ASCII.</summary>
internal sealed class HubMessages(ConformanceOptions options, ulong seed)
{
    // An order of the past: fixed, or the messages of two runs would differ.
    public static readonly DateTimeOffset Created = new(2026, 1, 5, 12, 0, 0, BrasiliaTime.Offset);

    private static readonly HubAddress Plain = new()
    {
        PostalCode = "40140130",
        State = "BA",
        City = "Salvador",
        Neighborhood = "Barra",
        Street = "Avenida Oceanica",
        Number = "2400",
        Complement = "Sala 3",
    };

    private readonly HubCarrierEntry _carrier = new(1, options.ToCarrierApp());
    private int _orders;

    /// <summary>Gets a number that no app has given.</summary>
    public string UnknownNumber { get; } = string.Create(
        CultureInfo.InvariantCulture, $"QX{StableHash.Mix(seed, 1) % 1_000_000_000:D9}BR");

    /// <summary>Gets an account that is not the one of the run.</summary>
    public string OtherAccount { get; } = string.Create(
        CultureInfo.InvariantCulture, $"outraloja{StableHash.Mix(seed, 2) % 1_000_000:D6}");

    /// <summary>Creates a new order with this number of packages.</summary>
    public NotifyMessage New(int packages) => Of(new HubOrder
    {
        OrderId = NextOrderId(),
        Recipient = new HubRecipient { Id = "c52e8d0b9f7141d3", Address = Plain },
        Packages = [.. Enumerable.Range(0, packages).Select(_ => new NewHubPackage())],
    });

    /// <summary>Creates a new order whose names have accents, quotes and emoji.</summary>
    public NotifyMessage WithLetters() => Of(new HubOrder
    {
        OrderId = NextOrderId(),
        Recipient = new HubRecipient
        {
            Name = "Zoë Ñandú d'Ávila “Conceição” 👩🏽‍🚀",
            Address = Plain with
            {
                City = "São João d'Aliança",
                Neighborhood = "Açaí & Guaraná <Centro>",
                Street = "Praça da Sé \"velha\" – 3ª travessa",
                Complement = "fundos \\ bloco Ç, 日本 🏠",
            },
        },
        Packages = [new NewHubPackage { Items = [new HubItem("1", "Pão de queijo & maçã 🧀 <½ kg>", 1)] }],
    });

    private string NextOrderId() => string.Create(
        CultureInfo.InvariantCulture, $"{StableHash.Mix(seed, (ulong)(++_orders) << 8) % 10_000_000_000_000:D13}-01");

    private NotifyMessage Of(HubOrder order)
    {
        var complete = HubOrderCompletion.Complete(
            order with
            {
                Sender = order.Sender with { Address = Plain },
                CarrierCompany = order.CarrierCompany with { Address = Plain, Phone = "+557155504000" },
            },
            _carrier, seed, Created);
        return new NotifyMessage(options.Account, complete, [.. complete.Packages.Select(package => new HubPackage
        {
            Id = package.Id!,
            Order = complete,
            Items = package.Items,
            Dimension = package.Dimension,
            Invoiced = Created,
        })]);
    }
}
