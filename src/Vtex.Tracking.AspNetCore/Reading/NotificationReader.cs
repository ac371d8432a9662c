using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Reads what the hub notifies of.</summary>
internal static class NotificationReader
{
    private const string PackageIdsPath = "$.dispatchOrder.packageIds";
    private const string PackagesPath = "$.dispatchOrder.packages";

    /// <exception cref="FaultyRequestException">The request has faults.</exception>
    public static CarrierNotification Read(JsonElement body, CarrierAppAddress address, int maxPackages)
    {
        var faults = new FaultList();
        var request = ObjectReader.Item(body, "$", faults, NotifyRequestReader.Read);
        var ids = request?.DispatchOrder is { } order ? IdsOf(order, body, maxPackages, faults) : [];
        faults.ThrowIfAny();
        return new CarrierNotification { Address = address, PackageIds = ids, Request = request! };
    }

    private static List<string> IdsOf(DispatchOrder order, JsonElement body, int max, FaultList faults)
    {
        var further = (order.Packages ?? []).Select(package => package.Id).OfType<string>().ToList();
        var ids = order.PackageIds.Concat(further).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0 && !HasPackageIds(body))
            faults.Add(PackageIdsPath, "is missing; name the packages here, or by the ids of packages.");
        if (order.PackageIds.Count > max)
            faults.Add(PackageIdsPath, TooMany("holds", order.PackageIds.Count, max));
        else if (further.Count > max)
            faults.Add(PackagesPath, TooMany("holds", further.Count, max));
        else if (ids.Count > max)
            faults.Add("$.dispatchOrder", TooMany("names", ids.Count, max));
        return ids;
    }

    private static bool HasPackageIds(JsonElement body) =>
        body.GetProperty("dispatchOrder").TryGetProperty("packageIds", out var ids)
        && ids.ValueKind != JsonValueKind.Null;

    private static string TooMany(string verb, int count, int max) => string.Create(
        CultureInfo.InvariantCulture, $"{verb} {count} packages; at most {max} are taken in one call.");
}
