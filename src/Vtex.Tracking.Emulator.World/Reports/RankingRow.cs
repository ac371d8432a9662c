namespace Vtex.Tracking.Emulator;

/// <summary>The performance of a carrier or a driver. The one who did more of what ended comes first, then who did more of it in time.</summary>
public sealed record RankingRow
{
    /// <summary>The place, from 1.</summary>
    public int Place { get; init; }

    /// <summary>The id; null for the shipper's own drivers together.</summary>
    public int? Id { get; init; }

    /// <summary>The name of the carrier, or the user name of the driver; null for the shipper's own drivers together.</summary>
    public string? Name { get; init; }

    /// <summary>The number of services that are Realizado.</summary>
    public int Done { get; init; }

    /// <summary>The number of services that are Não Realizado or Retornado ao Remetente.</summary>
    public int NotDone { get; init; }

    /// <summary>The number of services with a deadline that were done until then.</summary>
    public int InTime { get; init; }

    /// <summary>The number of services with a deadline that were done later, or are still to be done.</summary>
    public int Late { get; init; }

    /// <summary>The number of ratings.</summary>
    public int Ratings { get; init; }

    /// <summary>The mean of the ratings; null without any.</summary>
    public double? MeanRating { get; init; }
}
