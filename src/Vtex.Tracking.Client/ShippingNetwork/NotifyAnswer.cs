using Vtex.Tracking.ShippingNetwork.Models;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.ShippingNetwork;

/// <summary>Holds what a carrier answered to a notification against what it was told.</summary>
internal static class NotifyAnswer
{
    public static NotifyResult Of(
        NotifyRequest request, Received<IReadOnlyDictionary<string, PackageNotification>> received) =>
        Of(request, received.Value) with { UnreadableValues = received.Unreadable, Raw = received.Raw };

    public static NotifyResult Of(NotifyRequest request, IReadOnlyDictionary<string, PackageNotification> packages)
    {
        var answered = packages
            .Where(package => package.Value is not null)
            .ToDictionary(package => package.Key, package => package.Value, StringComparer.Ordinal);
        return new NotifyResult
        {
            Packages = answered,
            MissingPackageIds = [.. PackageIds(request).Where(id => !answered.ContainsKey(id))],
        };
    }

    /// <summary>Every package that the request names, in either of its two ways, once.</summary>
    public static IReadOnlyList<string> PackageIds(NotifyRequest request) =>
    [
        .. (request.DispatchOrder?.PackageIds ?? [])
            .Concat((request.DispatchOrder?.Packages ?? []).Select(package => package?.Id))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];
}
