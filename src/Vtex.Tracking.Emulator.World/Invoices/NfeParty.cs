namespace Vtex.Tracking.Emulator;

/// <summary>A person or a company on an electronic invoice.</summary>
public sealed record NfeParty
{
    /// <summary>The CNPJ without punctuation: 14 characters, of which the first twelve may be letters since July 2026.</summary>
    public string? Cnpj { get; init; }

    /// <summary>The CPF without punctuation: 11 digits.</summary>
    public string? Cpf { get; init; }

    /// <summary>The name (<c>xNome</c>).</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address (<c>email</c>); layouts before 2.00 have none.</summary>
    public string? Email { get; init; }

    /// <summary>The address.</summary>
    public NfeAddress Address { get; init; } = new();

    /// <summary>Gets whether there is a CNPJ that is none: it is a company all the same.</summary>
    internal bool HasUnreadableCnpj { get; init; }

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(NfeParty);
}
