using System.Globalization;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Jacaranda;

/// <summary>Stores parcels in memory. A real carrier would have a table with a unique index on account and package.</summary>
internal sealed class ParcelStore(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Account, string PackageId), Parcel> _byPackage = [];
    private readonly Dictionary<string, Parcel> _byNumber = new(StringComparer.Ordinal);

    /// <summary>Gets the parcel of a package, and creates it the first time.</summary>
    public Parcel GetOrAdd(string account, string packageId, Address origin, Address? destination)
    {
        lock (_lock)
        {
            if (_byPackage.TryGetValue((account, packageId), out var known))
                return known;
            var parcel = new Parcel(
                NextNumber(), account, Place.Of(origin), Place.Of(destination ?? origin), clock.GetUtcNow());
            _byPackage.Add((account, packageId), parcel);
            _byNumber.Add(parcel.Number, parcel);
            return parcel;
        }
    }

    /// <summary>Finds the parcel of a tracking number; null when the account has no such parcel.</summary>
    public Parcel? Find(string account, string number)
    {
        lock (_lock)
            return _byNumber.TryGetValue(number, out var parcel) && parcel.Account == account ? parcel : null;
    }

    private string NextNumber() =>
        string.Create(CultureInfo.InvariantCulture, $"JAC{_byNumber.Count + 1:D10}BR");
}
