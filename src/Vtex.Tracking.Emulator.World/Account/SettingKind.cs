namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>The lists of settings that an account has. The name of each is in logs, and must not change.</summary>
internal enum SettingKind
{
    User,
    Agency,
    Customer,
    Holiday,
    Branch,
    Reason,
    ChatTicket,
    Occurrence,
    Partner,
    Driver,
    Carrier,
    Vehicle,
    Freight,
}

/// <summary>The changes that the platform lets people make to the settings of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Noun">What one of them is called in messages, with its article.</param>
/// <param name="NoEdit">Why none can be edited, and what can be done; null when they can.</param>
/// <param name="NoDelete">Why none can be deleted, and what can be done; null when they can.</param>
internal sealed record SettingPolicy(SettingKind Kind, string Noun, string? NoEdit, string? NoDelete)
{
    private const string Inactive = "make it inactive instead";
    private const string ByTeam = "on the real platform VTEX's own team does that; create another one";

    public static IReadOnlyList<SettingPolicy> All { get; } =
    [
        new(SettingKind.User, "a user", null, Inactive),
        new(SettingKind.Agency, "an agency", null, Inactive),
        new(SettingKind.Customer, "a customer", null, null),
        new(SettingKind.Holiday, "a holiday", null, null),
        new(SettingKind.Branch, "a branch", null, ByTeam),
        new(SettingKind.Reason, "a reason", null, null),
        new(SettingKind.ChatTicket, "a chat ticket", null, null),
        new(SettingKind.Occurrence, "an occurrence", null, null),
        new(SettingKind.Partner, "a partner", null, Inactive),
        new(SettingKind.Driver, "a driver", null, Inactive),
        new(SettingKind.Carrier, "a carrier", ByTeam, ByTeam),
        new(SettingKind.Vehicle, "a vehicle", null, null),
        new(SettingKind.Freight, "a freight", null, null),
    ];

    public static SettingPolicy Of(SettingKind kind) => All[(int)kind];
}
