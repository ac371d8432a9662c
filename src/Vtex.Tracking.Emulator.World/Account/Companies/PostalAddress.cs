using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>An address of a branch or a carrier. Every part may be left out.</summary>
public sealed record PostalAddress
{
    /// <summary>The CEP, such as <c>01310-200</c>.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The street (Endereço).</summary>
    public string? Street { get; init; }

    /// <summary>The number (Número).</summary>
    public string? Number { get; init; }

    /// <summary>The complement (Complemento).</summary>
    public string? Complement { get; init; }

    /// <summary>The neighbourhood (Bairro).</summary>
    public string? Neighborhood { get; init; }

    /// <summary>The city (Cidade).</summary>
    public string? City { get; init; }

    /// <summary>The two letters of the state (Estado).</summary>
    public string? State { get; init; }

    /// <summary>The country (País); null for Brazil.</summary>
    public string? Country { get; init; }

    /// <summary>The name of the type and nothing more: its values may be personal.</summary>
    public override string ToString() => nameof(PostalAddress);

    internal IEnumerable<SettingFault> Faults() =>
        [.. SettingChecks.PostalCode("address.postalCode", PostalCode), .. SettingChecks.State("address.state", State)];
}
