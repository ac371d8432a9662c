namespace Vtex.Tracking.ShippingNetwork.Models;

/// <content>What is not in the contract.</content>
public sealed partial record DeliveryLabelLink
{
    /// <summary>The name of the type and nothing more: the address opens personal data.</summary>
    public override string ToString() => nameof(DeliveryLabelLink);
}
