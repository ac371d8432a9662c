namespace Vtex.Tracking.Emulator;

/// <summary>An address on an electronic invoice.</summary>
public sealed record NfeAddress
{
    internal const string Abroad = "EX";

    /// <summary>The street (<c>xLgr</c>).</summary>
    public string? Street { get; init; }

    /// <summary>The number of the house (<c>nro</c>).</summary>
    public string? Number { get; init; }

    /// <summary>The complement (<c>xCpl</c>).</summary>
    public string? Complement { get; init; }

    /// <summary>The neighborhood (<c>xBairro</c>).</summary>
    public string? Neighborhood { get; init; }

    /// <summary>The city (<c>xMun</c>).</summary>
    public string? City { get; init; }

    /// <summary>The state by its two letters (<c>UF</c>); EX for abroad.</summary>
    public string? State { get; init; }

    /// <summary>The CEP: eight digits (<c>CEP</c>).</summary>
    public string? PostalCode { get; init; }

    /// <summary>The telephone number, digits alone (<c>fone</c>).</summary>
    public string? Phone { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(NfeAddress);
}
