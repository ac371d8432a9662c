using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator;

/// <summary>The settings of the app that joins the store with VTEX Tracking.</summary>
public sealed record IntegrationSettings
{
    /// <summary>
    /// Imports an invoiced package only when the XML of its invoice can be read; it says where the goods go, and its CNPJs choose branch
    /// and carrier. The default is false: the order says where they go.
    /// </summary>
    public bool OnlyWithXml { get; init; }

    /// <summary>
    /// Tells the order when its service becomes Roteirizado, Em Andamento, Realizado or Não Realizado. The default is false (documented).
    /// </summary>
    public bool UpdateOrders { get; init; }

    /// <summary>
    /// The time since which orders were invoiced that come in when the app is installed. The default is null: only those that are
    /// invoiced from then on. Documented is that earlier ones come in; how early is chosen by us.
    /// </summary>
    public DateTimeOffset? ImportSince { get; init; }

    /// <summary>
    /// Orders are routed outside of VTEX Tracking, and so must have a route before they are imported (documented). The default is false.
    /// </summary>
    public bool RoutedOutside { get; init; }

    /// <summary>
    /// The CNPJs of the branches that VTEX Tracking knows. An order of another issuer has no branch. The default is none: every issuer is
    /// a branch (chosen by us).
    /// </summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>
    /// The CNPJs of the carriers that work through VTEX Tracking. With <see cref="OnlyWithXml"/> packages of others are left out
    /// (documented). The default is none: every carrier does (chosen by us).
    /// </summary>
    public IReadOnlyList<string> Carriers { get; init; } = [];

    /// <summary>Finds what is wrong with these settings; null when they are good.</summary>
    internal string? Fault() => Branches.Concat(Carriers).All(cnpj => cnpj is not null && CheckDigits.AreCnpj(cnpj))
        ? null
        : "branches and carriers must be CNPJs: twelve letters or digits, then two digits that check them.";
}
