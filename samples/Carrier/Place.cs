using Vtex.Tracking.ShippingNetwork.Models;

namespace Jacaranda;

/// <summary>A city and its state.</summary>
internal sealed record Place(string City, string State)
{
    public static Place Of(Address address) => new(address.Subregion2.Name, address.Subregion1.Code);
}
