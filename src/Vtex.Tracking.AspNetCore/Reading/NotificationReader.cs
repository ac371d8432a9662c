using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.AspNetCore.Answers;
using Vtex.Tracking.AspNetCore.Models;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Reads what the hub notifies of.</summary>
internal static class NotificationReader
{
    private const string PackageIdsPath = "$.dispatchOrder.packageIds";
    private const string PackagesPath = "$.dispatchOrder.packages";

    /// <exception cref="RefusedException">The request has faults.</exception>
    public static CarrierNotification Read(JsonElement body, CarrierAppAddress address, int maxPackages)
    {
        var faults = new FaultList();
        var request = Fields.Item(body, "$", faults, NotifyRequestReader.Read);
        var ids = request?.DispatchOrder is { } order ? IdsOf(order, body, maxPackages, faults) : [];
        faults.ThrowIfAny();
        return new CarrierNotification { Address = address, PackageIds = ids, Request = request! };
    }

    private static List<string> IdsOf(DispatchOrder order, JsonElement body, int max, FaultList faults)
    {
        var packages = order.Packages ?? [];
        CheckCount(PackageIdsPath, order.PackageIds.Count, max, faults);
        CheckCount(PackagesPath, packages.Count, max, faults);
        List<string> ids = [.. order.PackageIds.Concat(packages.Select(package => package.Id).OfType<string>()).Distinct(StringComparer.Ordinal)];
        if (ids.Count == 0 && !NamesPackageIds(body))
            faults.Add(PackageIdsPath, "is missing: name the packages here, or by the ids of packages.");
        return ids;
    }

    private static bool NamesPackageIds(JsonElement body) =>
        body.GetProperty("dispatchOrder").TryGetProperty("packageIds", out var ids)
        && ids.ValueKind != JsonValueKind.Null;

    private static void CheckCount(string path, int count, int max, FaultList faults)
    {
        if (count > max)
            faults.Add(path, string.Create(
                CultureInfo.InvariantCulture, $"holds {count} packages; at most {max} are taken in one call."));
    }
}
