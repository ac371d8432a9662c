using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A user of the platform (Usuário). The fields are documented.</summary>
public sealed record PlatformUser : AccountSetting
{
    /// <summary>The contractor in the account (Empresa); null for the account itself.</summary>
    public string? Company { get; init; }

    /// <summary>The name (Nome de usuário). Required.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail, which is used to log in. Required; no two users have the same.</summary>
    public required string Email { get; init; }

    /// <summary>The new password (Senha), of at least 6 characters (chosen by us). Null keeps the present one, and is what is read.</summary>
    public string? Password { get; init; }

    /// <summary>The groups (Grupos). At least one (chosen by us).</summary>
    public required IReadOnlyList<PlatformGroup> Groups { get; init; }

    /// <summary>The partner, for a user of one: then it sees the partner's data only.</summary>
    public int? PartnerId { get; init; }

    /// <summary>The branch (Filial), for a user of one: then it sees the branch's data only.</summary>
    public int? BranchId { get; init; }

    /// <summary>The carrier (Transportadora), for a user of one: then it sees the carrier's data only.</summary>
    public int? CarrierId { get; init; }

    /// <summary>Keeps the user out (Inativo). The default is false.</summary>
    public bool IsInactive { get; init; }

    /// <summary>The carriers whose chats the user serves. The default is none.</summary>
    public IReadOnlyList<int> ChatCarriers { get; init; } = [];

    /// <summary>The two-letter codes of the states whose chats the user serves. The default is none.</summary>
    public IReadOnlyList<string> ChatStates { get; init; } = [];

    internal override SettingKind Kind => SettingKind.User;

    internal override IEnumerable<string?> SearchTexts => [Name];

    internal override bool? Active => !IsInactive;

    internal override string? Secret => Password;

    internal override AccountSetting WithoutSecret() => this with { Password = null };

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.Required("name", Name),
        .. SettingChecks.Required("email", Email),
        .. SettingChecks.Email("email", Email),
        .. PasswordRule.Check(Password),
        .. SettingChecks.Unless(Groups is { Count: > 0 } && Groups.All(Enum.IsDefined), "groups", $"must name at least one of: {string.Join(", ", Enum.GetNames<PlatformGroup>())}."),
        .. Groups?.Contains(PlatformGroup.Partner) == true ? SettingChecks.Unless(PartnerId is not null, "partnerId", "is required of a user in the group Partner.") : [],
        .. Groups?.Contains(PlatformGroup.Carrier) == true ? SettingChecks.Unless(CarrierId is not null, "carrierId", "is required of a user in the group Carrier.") : [],
        .. SettingChecks.Unless(new[] { PartnerId, BranchId, CarrierId }.Count(id => id is not null) <= 1, "branchId", "must be null when another of partnerId, branchId and carrierId is given."),
        .. SettingChecks.Unless(ChatCarriers is not null, "chatCarriers", "must be a list."),
        .. SettingChecks.Unless(ChatStates?.All(state => state is not null) == true, "chatStates", "must be a list of states, without null."),
        .. (ChatStates ?? []).SelectMany(state => SettingChecks.State("chatStates", state)).Take(1),
    ];
}

/// <summary>The rule of passwords. Chosen by us.</summary>
internal static class PasswordRule
{
    private const int Min = 6;
    private const int Max = 100;

    public static IEnumerable<SettingFault> Check(string? password) =>
        SettingChecks.Unless(password is null or { Length: >= Min and <= Max }, "password", "must have between 6 and 100 characters.");
}
