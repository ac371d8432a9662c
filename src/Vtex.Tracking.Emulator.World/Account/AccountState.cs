using Vtex.Tracking.Emulator.World.Access;

namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>The settings of an account, with the passwords of its people.</summary>
/// <param name="customers">The recipients, who also come with services.</param>
/// <param name="drivers">The drivers, who also come with routes.</param>
internal sealed class AccountState(ISettingTable customers, ISettingTable drivers)
{
    private readonly Dictionary<(SettingKind Kind, int Id), PasswordDigest> _passwords = [];
    private readonly Dictionary<int, (DateTimeOffset At, bool Online)> _seen = [];

    private readonly ISettingTable[] _tables =
    [
        new SettingTable(),
        new SettingTable(DefaultSettings.Agency),
        customers,
        new SettingTable(),
        new SettingTable(),
        new SettingTable(DefaultSettings.Reasons),
        new SettingTable(DefaultSettings.ChatTickets),
        new SettingTable(DefaultSettings.Occurrences),
        new SettingTable(),
        drivers,
        new SettingTable(),
        new SettingTable(),
        new SettingTable(),
    ];

    /// <summary>Gets or sets the shipper's own settings.</summary>
    public ShipperSettings Shipper { get; set; } = new();

    /// <summary>Another one whenever carriers, branches, partners or drivers have been changed by the back office.</summary>
    public int PartyVersion { get; private set; }

    public ISettingTable Of(SettingKind kind) => _tables[(int)kind];

    public IEnumerable<T> All<T>(SettingKind kind)
        where T : AccountSetting => Of(kind).All.Select(entry => (T)entry.Setting);

    public T? Find<T>(SettingKind kind, int? id)
        where T : AccountSetting => id is { } known ? (T?)Of(kind).Find(known)?.Setting : null;

    /// <summary>The id of the setting that fits; null when none does.</summary>
    public int? IdOf<T>(SettingKind kind, Func<T, bool> fits)
        where T : AccountSetting => Of(kind).All.FirstOrDefault(entry => fits((T)entry.Setting))?.Id;

    public bool HasPassword(SettingKind kind, int id) => _passwords.ContainsKey((kind, id));

    public bool Opens(SettingKind kind, int id, string password) =>
        _passwords.TryGetValue((kind, id), out var digest) && digest.Matches(SaltOf(kind, id), password);

    public static PasswordDigest Digest(SettingKind kind, int id, string password) => PasswordDigest.Of(SaltOf(kind, id), password);

    /// <summary>The latest login or logout of a user; null when there was none.</summary>
    public (DateTimeOffset At, bool Online)? SeenOf(int userId) => _seen.TryGetValue(userId, out var seen) ? seen : null;

    /// <summary>The holidays that the shipper, or one carrier, registered for itself.</summary>
    public IEnumerable<DateOnly> Holidays(int? carrierId = null) =>
        All<Holiday>(SettingKind.Holiday).Where(holiday => holiday.CarrierId == carrierId).Select(holiday => holiday.Day);

    public void Apply(SettingEvent happened)
    {
        if (happened is not (CredentialSet or UserSeen) && happened.About is SettingKind.Carrier or SettingKind.Branch or SettingKind.Partner or SettingKind.Driver)
            PartyVersion++;
        switch (happened)
        {
            case SettingCreated e: Of(e.About).Put(e.Id, e.Setting, e.At); break;
            case SettingEdited e: Of(e.About).Put(e.Id, e.Setting, e.At); break;
            case SettingDeleted e: Of(e.About).Remove(e.Id); break;
            case CredentialSet e: _passwords[(e.Setting, e.Id)] = e.Password; break;
            case UserSeen e: _seen[e.Id] = (e.At, e.Online); break;
            default: throw happened.UnknownTo("The account");
        }
    }

    // Names change, ids do not.
    private static string SaltOf(SettingKind kind, int id) => FormattableString.Invariant($"{kind}:{id}");
}
