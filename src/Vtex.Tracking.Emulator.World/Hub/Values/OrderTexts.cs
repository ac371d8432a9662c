namespace Vtex.Tracking.Emulator.World;

/// <summary>Finds damaged text in what an order tells a carrier.</summary>
internal static class OrderTexts
{
    /// <summary>The path of each text with a fault, such as <c>recipient.address.city</c>, and the fault.</summary>
    public static IEnumerable<(string Path, TextFault Fault)> Faults(HubOrder order) =>
        All(order).Select(text => (text.Path, TextRule.FaultOf(text.Value))).Where(text => text.Item2 != TextFault.None);

    private static IEnumerable<(string Path, string? Value)> All(HubOrder order) =>
    [
        ("recipient.name", order.Recipient.Name),
        .. Of("recipient", order.Recipient.Address),
        .. Of("sender", order.Sender),
        .. Of("carrierCompany", order.CarrierCompany),
        .. order.Packages.SelectMany(package => package.Items).Select(item => ("packages[].items[].name", (string?)item.Name)),
    ];

    private static IEnumerable<(string Path, string? Value)> Of(string path, HubCompany company) =>
        [(path + ".name", company.Name), (path + ".fantasyName", company.FantasyName), .. Of(path, company.Address)];

    private static IEnumerable<(string Path, string? Value)> Of(string path, HubAddress address) =>
    [
        (path + ".address.street", address.Street),
        (path + ".address.number", address.Number),
        (path + ".address.complement", address.Complement),
        (path + ".address.neighborhood", address.Neighborhood),
        (path + ".address.city", address.City),
        (path + ".address.state", address.State),
    ];
}
