namespace Vtex.Tracking.Emulator;

/// <summary>
/// The part of an electronic invoice (NF-e) that a delivery needs. Null is what the XML does not have, or has in a form that
/// cannot be read.
/// </summary>
public sealed record Nfe
{
    /// <summary>The access key: 44 characters (<c>infNFe/@Id</c>).</summary>
    public string? Key { get; init; }

    /// <summary>The series, from 0 to 999 (<c>ide/serie</c>).</summary>
    public int? Serie { get; init; }

    /// <summary>The number, of up to nine digits (<c>ide/nNF</c>).</summary>
    public int? Number { get; init; }

    /// <summary>
    /// The time of issue (<c>ide/dhEmi</c>). Layouts before 3.10 have the day alone (<c>ide/dEmi</c>), which is read as its
    /// beginning in Brasília.
    /// </summary>
    public DateTimeOffset? Issued { get; init; }

    /// <summary>The issuer (<c>emit</c>).</summary>
    public NfeParty Issuer { get; init; } = new();

    /// <summary>The recipient of the invoice (<c>dest</c>).</summary>
    public NfeParty Recipient { get; init; } = new();

    /// <summary>The place where the goods go (<c>entrega</c>); null where that is the recipient's address.</summary>
    public NfeParty? Delivery { get; init; }

    /// <summary>The transport (<c>transp</c>).</summary>
    public NfeTransport Transport { get; init; } = new();

    /// <summary>The total in reais (<c>total/ICMSTot/vNF</c>).</summary>
    public decimal? Total { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(Nfe);
}
