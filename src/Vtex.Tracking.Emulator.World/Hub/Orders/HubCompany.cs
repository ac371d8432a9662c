namespace Vtex.Tracking.Emulator;

/// <summary>A company: the store that sends packages, or the carrier.</summary>
public sealed record HubCompany
{
    /// <summary>The CNPJ: 14 characters.</summary>
    public required string Cnpj { get; init; }

    /// <summary>The registered name.</summary>
    public required string Name { get; init; }

    /// <summary>The name that the company trades under.</summary>
    public required string FantasyName { get; init; }

    /// <summary>The state registration (inscrição estadual).</summary>
    public required string StateRegistration { get; init; }

    /// <summary>The id in VTEX. Of the sender, the default is null: the name of the account.</summary>
    public string? Id { get; init; }

    /// <summary>The address.</summary>
    public HubAddress Address { get; init; } = new();

    /// <summary>The e-mail address.</summary>
    public string Email { get; init; } = "contato@example.com";

    /// <summary>The telephone, with country and area code; null when it is not told.</summary>
    public string? Phone { get; init; }

    internal static HubCompany SomeStore { get; } = new()
    {
        Cnpj = "7KQ4MB2X000123",
        Name = "Loja de Teste Ltda",
        FantasyName = "Loja de Teste",
        StateRegistration = "110042490114",
        Email = "expedicao@example.com",
        Phone = "+551155503000",
    };

    internal static HubCompany SomeCarrier { get; } = new()
    {
        Cnpj = "9HJP5DCV000172",
        Name = "Transportadora de Teste Ltda",
        FantasyName = "Transportadora de Teste",
        StateRegistration = "0963624636",
        Id = "transportadora-de-teste",
        Email = "coleta@example.com",
    };

    /// <summary>The name alone.</summary>
    public override string ToString() => $"HubCompany {{ Name = {Name} }}";
}
