using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Facts;

/// <summary>
/// Finds who has to do with services, and numbers the combinations that there are: a million services have a few thousand. It holds
/// for the settings as they were when it was made.
/// </summary>
internal sealed class PartyTable
{
    private readonly RouteRepository _routes;
    private readonly DriverRepository _drivers;
    private readonly Dictionary<string, int> _carriers;
    private readonly Dictionary<string, int> _branches;
    private readonly Dictionary<string, int> _partners;
    private readonly Dictionary<Party, int> _places = [];
    private readonly List<Party> _all = [default];

    public PartyTable(AccountState account, RouteRepository routes, DriverRepository drivers)
    {
        (_routes, _drivers) = (routes, drivers);
        _carriers = Documents(account, SettingKind.Carrier, setting => ((CarrierCompany)setting).Document);
        _branches = Documents(account, SettingKind.Branch, setting => ((Branch)setting).Document);
        _partners = Documents(account, SettingKind.Partner, setting => ((Partner)setting).Cnpj);
    }

    public IReadOnlyList<Party> All => _all;

    /// <summary>The place of a service's party, from 1.</summary>
    public int PlaceOf(DeliveryService service) =>
        PlaceOf(service, service.CurrentStop is { } stop ? _drivers[_routes.Get(stop.RouteId).Details.Driver.Username] : null);

    /// <summary>The place of the party of a service with a driver; null without one.</summary>
    public int PlaceOf(DeliveryService service, DriverProfile? driver)
    {
        var party = Of(service, driver);
        if (_places.TryGetValue(party, out var place))
            return place;

        // Those beyond the last place are counted, without saying for whom.
        if (_all.Count == FactKey.MaxParties - 1)
            _all.Add(default);
        if (_all.Count == FactKey.MaxParties)
            return FactKey.MaxParties - 1;
        _all.Add(party);
        return _places[party] = _all.Count - 1;
    }

    /// <summary>The party of a service with a driver; null without one.</summary>
    public Party Of(DeliveryService service, DriverProfile? driver)
    {
        var details = service.Details;
        var carrier = IdOf(_carriers, details.CarrierCnpj);
        if (carrier == 0)
            carrier = details.ShippingCompanyId ?? driver?.Details.ShippingCompanyId ?? 0;
        return new Party(carrier, IdOf(_branches, details.BranchCnpj), IdOf(_partners, details.PartnerCnpj), driver?.Id ?? 0);
    }

    private static int IdOf(Dictionary<string, int> ids, string? document)
    {
        if (string.IsNullOrEmpty(document) || ids.Count == 0)
            return 0;
        return ids.TryGetValue(document, out var id) ? id : ids.GetValueOrDefault(CheckDigits.Bare(document));
    }

    // By the document as it was written, too: most services write it in the same way.
    private static Dictionary<string, int> Documents(AccountState account, SettingKind kind, Func<AccountSetting, string?> documentOf)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in account.Of(kind).All)
        {
            if (documentOf(entry.Setting) is not { Length: > 0 } document)
                continue;
            ids.TryAdd(CheckDigits.Bare(document), entry.Id);
            ids.TryAdd(document, entry.Id);
        }

        return ids;
    }
}
