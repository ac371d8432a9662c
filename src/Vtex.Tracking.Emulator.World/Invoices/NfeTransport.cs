namespace Vtex.Tracking.Emulator;

/// <summary>The transport on an electronic invoice.</summary>
public sealed record NfeTransport
{
    /// <summary>The payer of the freight (<c>modFrete</c>): 0 the sender, 1 the recipient, 2 others, 9 no freight.</summary>
    public int? FreightMode { get; init; }

    /// <summary>The CNPJ of the carrier (<c>transporta/CNPJ</c>).</summary>
    public string? CarrierCnpj { get; init; }

    /// <summary>The CPF of a carrier who is a person (<c>transporta/CPF</c>).</summary>
    public string? CarrierCpf { get; init; }

    /// <summary>The name of the carrier (<c>transporta/xNome</c>).</summary>
    public string? CarrierName { get; init; }

    /// <summary>The licence plate of the vehicle (<c>veicTransp/placa</c>).</summary>
    public string? Plate { get; init; }

    /// <summary>The number of volumes (<c>vol/qVol</c>), all groups together.</summary>
    public int? Volumes { get; init; }

    /// <summary>The net weight in kilograms (<c>vol/pesoL</c>), all groups together.</summary>
    public decimal? NetWeight { get; init; }

    /// <summary>The gross weight in kilograms (<c>vol/pesoB</c>), all groups together.</summary>
    public decimal? GrossWeight { get; init; }

    /// <summary>Gets whether the carrier has a CNPJ that is none.</summary>
    internal bool HasUnreadableCnpj { get; init; }

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(NfeTransport);
}
