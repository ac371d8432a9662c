namespace Vtex.Tracking.Emulator.World.Parcels;

/// <summary>All parcels of a universe, in the order in which they were registered.</summary>
internal sealed class ParcelRepository
{
    private readonly List<Parcel> _byId = [];
    private readonly Dictionary<string, int> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<(string App, string Account, string PackageId), int> _byPackage = [];

    public int NextId => _byId.Count + 1;

    public IReadOnlyList<Parcel> All => _byId;

    public Parcel Get(int id) => _byId[id - 1];

    public Parcel? Find(string number) => _byNumber.TryGetValue(number, out var id) ? Get(id) : null;

    /// <summary>The parcel that an app made of an account's package.</summary>
    public Parcel? Find(string app, string account, string packageId) =>
        _byPackage.TryGetValue((app, account, packageId), out var id) ? Get(id) : null;

    public Parcel Get(string number) => Find(number) ?? throw new WorldRuleException(
        $"There is no parcel '{number}'. A parcel comes into being when the carrier's app is notified of a package.");

    public void Add(Parcel parcel)
    {
        _byNumber.Add(parcel.Number, parcel.Id);
        _byPackage.Add((parcel.App, parcel.Account, parcel.PackageId), parcel.Id);
        _byId.Add(parcel);
    }

    public void Replace(Parcel parcel) => _byId[parcel.Id - 1] = parcel;
}
