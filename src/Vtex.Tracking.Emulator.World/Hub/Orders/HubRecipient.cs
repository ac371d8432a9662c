namespace Vtex.Tracking.Emulator;

/// <summary>The recipient of an order. The default is a made-up person.</summary>
public sealed record HubRecipient
{
    /// <summary>The CPF; null when it is not told.</summary>
    public string? Cpf { get; init; } = "52998224725";

    /// <summary>The id of the customer; null when it is not told.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "Cliente de Teste";

    /// <summary>The address of delivery.</summary>
    public HubAddress Address { get; init; } = new();

    /// <summary>The e-mail address; null when it is not told.</summary>
    public string? Email { get; init; } = "cliente@example.com";

    /// <summary>The telephone, with country and area code; null when it is not told.</summary>
    public string? Phone { get; init; } = "+5511955501234";

    /// <summary>Nothing of the person, so that nothing lands in a log.</summary>
    public override string ToString() => nameof(HubRecipient);
}
