using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>A service's stop on a route.</summary>
internal sealed record RouteItem
{
    public required int Id { get; init; }

    public required int RouteId { get; init; }

    /// <summary>The place in the order of stops, from 1.</summary>
    public required int Index { get; init; }

    public required DateTimeOffset Created { get; init; }

    public RouteItemStatus Status { get; init; } = RouteItemStatus.Active;

    public DateTimeOffset? DisplacementStarted { get; init; }

    public GeoPoint? StartedAt { get; init; }

    public DateTimeOffset? Paused { get; init; }

    public DateTimeOffset? Arrived { get; init; }

    public DateTimeOffset? Left { get; init; }

    public DisplacementEnd? End { get; init; }

    public DeliveryReceipt? Receipt { get; init; }

    public DeliveryFailure? Failure { get; init; }

    /// <summary>The occurrence or justification with which the stop ended.</summary>
    public string? Reason { get; init; }

    /// <summary>The recipient's rating, from 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>The recipient's comment on the rating.</summary>
    public string? Comment { get; init; }
}

/// <summary>The status of a stop of a route. Each member has its Portuguese word in <see cref="StopStatusNames"/>.</summary>
internal enum RouteItemStatus
{
    Active,
    Delivered,
    NotDelivered,
    Cancelled,
}

/// <summary>The Portuguese words of the statuses, as people and the API write them.</summary>
internal static class StopStatusNames
{
    public static string Describe(this RouteItemStatus status) => status switch
    {
        RouteItemStatus.Active => "Ativo",
        RouteItemStatus.Delivered => "Realizado",
        RouteItemStatus.NotDelivered => "Não Realizado",
        RouteItemStatus.Cancelled => "Cancelado",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>The end of a displacement: the position, and the distance travelled in metres.</summary>
internal sealed record DisplacementEnd(GeoPoint Position, int Meters);

/// <summary>The expected arrival at a stop, and the distance from the stop before, in metres.</summary>
internal sealed record StopEstimate(int ServiceId, DateTimeOffset Time, int Meters);
