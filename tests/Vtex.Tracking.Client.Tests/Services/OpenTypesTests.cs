using System.Text.Json;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Services;

public sealed class OpenTypesTests
{
    [Fact]
    public void Models_take_the_known_members()
    {
        var service = Samples.Service with
        {
            DeliveryServiceType = DeliveryServiceType.PickUp,
            ShipperCustomer = Samples.Service.ShipperCustomer with { LegalType = LegalType.Company },
        };
        var route = Samples.Route.DeliveryServiceRoute with { DisplacementType = DisplacementType.Lorry };

        Assert.Equal("Coleta", service.DeliveryServiceType.Value);
        Assert.Equal("PJ", service.ShipperCustomer.LegalType.Value);
        Assert.Equal("caminhão", route.DisplacementType.Value);
    }

    [Fact]
    public void Answers_compare_directly_whatever_their_spelling()
    {
        var service = new DeliveryServiceResponse
        {
            DeliveryServiceType = new() { Description = "COLETA" },
        };
        DisplacementType lorry = "Caminhao";

        Assert.True(service.DeliveryServiceType?.Description == DeliveryServiceType.PickUp);
        Assert.False(service.DeliveryServiceType?.Description == DeliveryServiceType.Delivery);
        Assert.False(new DeliveryServiceResponse().DeliveryServiceType?.Description == DeliveryServiceType.Delivery);
        Assert.Equal(DisplacementType.Lorry, lorry);
        Assert.Equal(DisplacementType.Lorry.GetHashCode(), lorry.GetHashCode());
        Assert.Equal(LegalType.Person, new LegalType("pf"));
    }

    [Theory]
    [InlineData("Devolução")]
    [InlineData("  entrega ")]
    [InlineData("")]
    public void A_text_survives_the_round_trip_as_it_came(string text)
    {
        DeliveryServiceType type = text;
        var service = Samples.Service with { DeliveryServiceType = type };
        var json = JsonSerializer.Serialize([service], TrackingJsonContext.Default.IReadOnlyListDeliveryService);
        var read = JsonSerializer.Deserialize(json, TrackingJsonContext.Default.IReadOnlyListDeliveryService);

        Assert.Equal(text, read![0].DeliveryServiceType.Value);
        Assert.Equal(text, type.ToString());
    }

    [Fact]
    public void What_is_unknown_is_told_from_what_is_known()
    {
        Assert.True(DeliveryServiceType.Visit.IsKnown);
        Assert.True(((DeliveryServiceType)"ENTREGA").IsKnown);
        Assert.False(((DeliveryServiceType)"Devolução").IsKnown);
        Assert.False(default(LegalType).IsKnown);
        Assert.False(((DisplacementType)null).IsKnown);
    }
}
