using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Reports;

/// <summary>Makes worlds with carriers, branches, partners and schedules, of which reports are made.</summary>
internal static class ReportWorlds
{
    public const string FirstCarrier = "11.222.333/0001-81";
    public const string BranchCnpj = "11.444.777/0001-61";
    public const string PartnerCnpj = "11444777000161";

    /// <summary>Two carriers, of which the second has the driver rui; a branch and a partner.</summary>
    public static Universe Create(UniverseOptions? options = null) => Fill(Worlds.Create(options));

    public static Universe Fill(Universe universe)
    {
        universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = FirstCarrier }).Wait();
        universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Sertão Ltda.", Cnpj = "12ABC34501DE35" }).Wait();
        universe.Account.Branches.CreateAsync(new Branch { CompanyName = "Filial Sul", Cnpj = BranchCnpj }).Wait();
        universe.Account.Partners.CreateAsync(new Partner { Name = "Parceira", Cnpj = PartnerCnpj }).Wait();
        universe.Do(() => universe.Append(new DriverRegistered(new DriverDetails { Username = "rui", FirstName = "Rui", ShippingCompanyId = 2 })));
        return universe;
    }

    /// <summary>A service whose number decides to whom it belongs, and when it is scheduled.</summary>
    public static ServiceDetails Service(int number) => Worlds.Service($"NF-{number}", customer: Worlds.Customer() with { Email = number % 4 == 0 ? null : "ana@example.com" }) with
    {
        OrderNumber = $"P{number}",
        CarrierCnpj = number % 3 == 0 ? "11222333000181" : null,
        BranchCnpj = number % 2 == 0 ? BranchCnpj : null,
        PartnerCnpj = number % 5 == 0 ? PartnerCnpj : null,
        Scheduling = (number % 4) switch
        {
            0 => null,
            1 => new ServiceScheduling { ShipperTime = Moments.Noon.AddHours(number), Afternoon = true, Origin = 3 },
            2 => new ServiceScheduling { CustomerTime = Moments.Noon.AddDays(1) },
            _ => new ServiceScheduling { CustomerTime = Moments.Noon, Morning = true, Origin = 2 },
        },
    };

    public static PlatformScope Scope(Universe universe, int? carrier = null, int? branch = null, int? partner = null) => new(
        universe.State,
        new PlatformUser { Name = "Ana", Email = "ana@loja.example", Groups = [], CarrierId = carrier, BranchId = branch, PartnerId = partner });
}
