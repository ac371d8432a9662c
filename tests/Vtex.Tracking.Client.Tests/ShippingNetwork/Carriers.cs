using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

/// <summary>A store, its carrier, and clients that call the carrier's app.</summary>
internal static class Carriers
{
    public const string AppToken = "t0ken-of-the-app";

    public static NotifyRequest Notification => Notify("p-1", "p-2");

    public static VtexShippingNetworkOptions Options(TimeProvider? timeProvider = null) => new()
    {
        BaseAddress = new Uri("https://apps.test"),
        AppName = "jacaranda-tracking",
        AppVersion = "1",
        Account = "lojaipe",
        AppKey = "vtexappkey-lojaipe-JACARA",
        AppToken = AppToken,
        TimeProvider = timeProvider ?? new ManualTimeProvider(),
        // Repetitions follow at once.
        Resilience = { BaseDelay = TimeSpan.Zero },
    };

    public static VtexShippingNetworkClient Network(this ScriptedServer server, Action<VtexShippingNetworkOptions>? set = null)
    {
        var options = Options();
        set?.Invoke(options);
        return new VtexShippingNetworkClient(options, server);
    }

    public static NotifyRequest Notify(params string[] packageIds) => new()
    {
        Account = new Account
        {
            Name = "Loja Ipê",
            AccountName = "lojaipe",
            IsOperating = true,
            DefaultUrl = null,
            District = null,
            Country = "Brasil",
            Complement = null,
            CompanyName = "Ipê Ltda",
            Cnpj = "11222333000181",
            City = null,
            Address = null,
            Number = null,
            PostalCode = null,
            State = null,
            Telephone = null,
            TradingName = "Ipê",
        },
        Email = "expedicao@example.com",
        DispatchOrder = new DispatchOrder
        {
            Id = "o-1",
            PackageIds = packageIds,
            Sender = new Sender
            {
                Cnpj = "11222333000181",
                FantasyName = null,
                StateRegistration = null,
                Id = null,
                Name = "Ipê Ltda",
                Address = Address,
                Email = null,
                Phone = null,
            },
            Carrier = new Carrier
            {
                Cnpj = "11222333000181",
                FantasyName = "Jacarandá",
                StateRegistration = "ISENTO",
                Id = "jacaranda",
                Name = "Jacarandá Ltda",
                Address = Address,
                Email = "coleta@example.com",
                Phone = null,
            },
        },
    };

    public static Address Address { get; } = new()
    {
        PostalCode = "01310-100",
        Country = new Country { Code = "BRA", Name = "Brasil" },
        Subregion1 = new Subregion1 { Code = "SP", Name = "São Paulo" },
        Subregion2 = new Subregion2 { Code = "São Paulo", Name = "São Paulo" },
        Subregion3 = new Subregion3 { Code = "Bela Vista", Name = "Bela Vista" },
        Street = "Avenida Paulista",
        Number = "1578",
        Complement = null,
        Location = null,
    };

    public static string? Header(this RecordedRequest request, string name) =>
        request.Message.Headers.TryGetValues(name, out var values) ? string.Join("|", values) : null;
}
