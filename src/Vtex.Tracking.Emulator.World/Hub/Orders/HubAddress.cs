namespace Vtex.Tracking.Emulator;

/// <summary>An address in Brazil. The default is one in São Paulo.</summary>
public sealed record HubAddress
{
    /// <summary>The CEP.</summary>
    public string PostalCode { get; init; } = "01310200";

    /// <summary>The two-letter code of the state.</summary>
    public string State { get; init; } = "SP";

    /// <summary>The city.</summary>
    public string City { get; init; } = "São Paulo";

    /// <summary>The neighbourhood (bairro).</summary>
    public string Neighborhood { get; init; } = "Bela Vista";

    /// <summary>The street.</summary>
    public string Street { get; init; } = "Avenida Paulista";

    /// <summary>The house number.</summary>
    public string Number { get; init; } = "1578";

    /// <summary>Flat, floor or building; null when there is none.</summary>
    public string? Complement { get; init; }

    /// <summary>Degrees north; the carrier is told a place when it has both coordinates.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>City and state alone, so that nobody's home lands in a log.</summary>
    public override string ToString() => $"HubAddress {{ City = {City}, State = {State} }}";
}
