namespace Vtex.Tracking.Emulator;

/// <summary>A driver's record of a service that was done. Every part may be left out.</summary>
public sealed record DeliveryReceipt
{
    /// <summary>The name of the receiver.</summary>
    public string? ReceiverName { get; init; }

    /// <summary>The receiver's document (CPF, RG, …), as the driver typed it.</summary>
    public string? ReceiverDocument { get; init; }

    /// <summary>The address of the picture of the receiver's signature.</summary>
    public string? Signature { get; init; }

    /// <summary>The bar code that the driver scanned.</summary>
    public string? ScannedCode { get; init; }

    /// <summary>The driver's comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The money received, in reais.</summary>
    public decimal? Money { get; init; }

    /// <summary>The cheques received, in reais.</summary>
    public decimal? Cheque { get; init; }

    /// <summary>The sum paid by credit card, in reais.</summary>
    public decimal? CreditCard { get; init; }

    /// <summary>Addresses of the photos taken.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    internal bool IsPaid => Money is not null || Cheque is not null || CreditCard is not null;

    /// <summary>All pictures, the signature last.</summary>
    internal IEnumerable<string> Evidence => Signature is null ? Pictures : Pictures.Append(Signature);

    /// <summary>The name of the type and nothing more: its values are personal.</summary>
    public override string ToString() => nameof(DeliveryReceipt);
}
