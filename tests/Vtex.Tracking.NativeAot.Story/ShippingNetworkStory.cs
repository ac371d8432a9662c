using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.NativeAot.Story;

/// <summary>A store that announces packages to a carrier and asks where they are.</summary>
internal static class ShippingNetworkStory
{
    public static async Task TellAsync(Uri root, TextWriter output)
    {
        using var network = new VtexShippingNetworkClient(new VtexShippingNetworkOptions
        {
            BaseAddress = root,
            AppName = "jacaranda-tracking",
            AppVersion = "1",
            Account = "lojaipe",
            AppKey = "vtexappkey-lojaipe-ABCDEF",
            AppToken = "segredo",
        });

        var notified = await network.NotifyAsync(Request);
        await output.WriteLineAsync($"notified: {notified.TrackingNumbers.Count}, missing: {notified.MissingPackageIds.Count}");
        var tracked = await network.TrackAsync([.. notified.TrackingNumbers.Values, "XX000000000XX"]);
        await output.WriteLineAsync($"tracked: {tracked.Packages.Count}, missing: {tracked.Missing.Count}");
    }

    private static Address Address { get; } = new()
    {
        PostalCode = "01310-200",
        Country = new() { Code = "BRA", Name = "Brasil" },
        Subregion1 = new() { Code = "SP", Name = "São Paulo" },
        Subregion2 = new() { Code = "São Paulo", Name = "São Paulo" },
        Subregion3 = new() { Code = "Bela Vista", Name = "Bela Vista" },
        Street = "Avenida Paulista",
        Number = "1578",
        Complement = null,
        Location = null,
    };

    private static NotifyRequest Request { get; } = new()
    {
        Account = new()
        {
            Name = "Loja Ipê Amarelo",
            AccountName = "lojaipe",
            CompanyName = "Ipê Amarelo Ltda",
            TradingName = "Ipê Amarelo",
            Cnpj = "11222333000181",
            IsOperating = true,
            Country = "Brasil",
            State = "SP",
            City = "São Paulo",
            District = null,
            Address = null,
            Number = null,
            Complement = null,
            PostalCode = null,
            Telephone = null,
            DefaultUrl = null,
        },
        Email = "expedicao@example.com",
        DispatchOrder = new()
        {
            Id = "despacho-1",
            PackageIds = ["pacote-1", "pacote-2"],
            Packages = [new() { Id = "pacote-1", OrderId = "00-1043250000187-01" }],
            Sender = new()
            {
                Cnpj = "11222333000181",
                Name = "Ipê Amarelo Ltda",
                Address = Address,
                FantasyName = null,
                StateRegistration = null,
                Id = null,
                Email = null,
                Phone = null,
            },
            Carrier = new()
            {
                Cnpj = "11222333000181",
                Name = "Jacarandá Ltda",
                FantasyName = "Jacarandá",
                Id = "jacaranda",
                StateRegistration = "ISENTO",
                Address = Address,
                Email = "coleta@example.com",
                Phone = null,
            },
        },
    };
}
