using static Vtex.Tracking.Emulator.PlatformGroup;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The groups that may use an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Title">Its name on the platform.</param>
/// <param name="Contents">What belongs to it.</param>
/// <param name="Stated">The groups of which the help centre says so.</param>
/// <param name="Chosen">The groups of which it says nothing, and that we let in.</param>
internal sealed record Permission(PlatformArea Area, string Title, string Contents, PlatformGroup[] Stated, PlatformGroup[] Chosen)
{
    public bool Allows(PlatformGroup group) => Stated.Contains(group) || Chosen.Contains(group);
}

/// <summary>The permissions of the groups of the platform: one table, which calls, documentation and tests go by.</summary>
internal static class PermissionTable
{
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(PlatformArea.Shipper, "Embarcador", "the shipper's own record, and its integration with the store", [ShipperManagers], []),
        new(PlatformArea.Dashboard, "Home", "the dashboard", [ShipperManagers], []),
        new(PlatformArea.Services, "Serviços", "the list of services, entering, importing, scheduling, finishing and deleting them", [ShipperManagers, ShipperOperators, PlatformGroup.Carrier], []),
        new(PlatformArea.Routes, "Rotas", "routes: creating, editing, deleting", [ShipperManagers], [ShipperOperators, PlatformGroup.Carrier]),
        new(PlatformArea.Monitoring, "Monitoramento", "where drivers are, how their routes go, slips, and a status changed by hand", [ShipperManagers], [PlatformGroup.Carrier]),
        new(PlatformArea.Registers, "Cadastro", "agencies, branches, carriers, holidays, reasons, chat tickets, occurrences, freights", [ShipperManagers, PlatformGroup.Carrier], [ShipperOperators]),
        new(PlatformArea.Users, "Usuários", "users and their groups", [ShipperManagers], []),
        new(PlatformArea.Partners, "Parceiros", "partners", [ShipperManagers], []),
        new(PlatformArea.People, "Portadores, veículos, clientes", "drivers, vehicles, recipients", [ShipperManagers], [ShipperOperators, PlatformGroup.Carrier]),
        new(PlatformArea.Reports, "Relatórios", "reports", [ShipperManagers, PlatformGroup.Partner], [ShipperOperators, PlatformGroup.Carrier]),
        new(PlatformArea.Ranking, "Ranking", "the ranking of drivers", [ShipperManagers], [ShipperOperators]),
        new(PlatformArea.Chat, "Chat", "chats with drivers", [CallCenter], [ShipperManagers, PlatformGroup.Carrier]),
        new(PlatformArea.CarrierDeliveries, "Entregas de uma transportadora", "changing a delivery that a carrier makes", [ShipperManagers, PlatformGroup.Carrier], []),
    ];

    /// <summary>Determines whether one of the groups may use an area.</summary>
    public static bool Allows(IEnumerable<PlatformGroup> groups, PlatformArea area) =>
        area != PlatformArea.Emulator && groups.Any(Of(area).Allows);

    /// <summary>The groups that may use an area.</summary>
    public static IEnumerable<PlatformGroup> GroupsOf(PlatformArea area) =>
        Enum.GetValues<PlatformGroup>().Where(Of(area).Allows);

    /// <summary>The name of a group on the platform.</summary>
    public static string NameOf(PlatformGroup group) => group switch
    {
        ShipperManagers => "Gerentes Embarcador",
        ShipperOperators => "Operadores Embarcador",
        PlatformGroup.Partner => "Parceiro",
        PlatformGroup.Carrier => "Transportadora",
        CallCenter => "Central de Atendimento",
        RestApi => "Rest API",
        _ => "Integração VTEX",
    };

    /// <summary>The permission for an area that is one of the platform.</summary>
    public static Permission Of(PlatformArea area) => All.Single(permission => permission.Area == area);
}
