using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Carrier;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ParcelPlaceTests
{
    [Theory]
    [InlineData(null, null, "01310-100", "São Paulo", "SP")]
    [InlineData(null, null, "13083-852", "Campinas", "SP")]
    [InlineData(null, null, "72800000", "Goiânia", "GO")]
    [InlineData(null, null, "69900-000", "Rio Branco", "AC")]
    [InlineData("Holambra", null, "13825-000", "Holambra", "SP")]
    [InlineData("Holambra", "sp", null, "Holambra", "SP")]
    [InlineData("Londrina", "PR", "01310-100", "Londrina", "PR")]
    [InlineData(null, "PR", "01310-100", "São Paulo", "SP")]
    [InlineData(null, "RS", "not a CEP", "Porto Alegre", "RS")]
    [InlineData(" ", "São Paulo", "80010-010", "Curitiba", "PR")]
    public void What_is_left_out_is_found(string? city, string? state, string? cep, string expectedCity, string expectedState)
    {
        var place = new PartialPlace(city, state, cep).Complete(0);
        Assert.Equal((expectedCity, expectedState), (place.City, place.State));
    }

    [Fact]
    public void Any_texts_give_a_place_in_a_state_that_there_is_and_a_way_to_it() => Prop.ForAll(
        ArbMap.Default.ArbFor<(string?, string?, string?)>(),
        ArbMap.Default.ArbFor<ulong>(),
        (given, hash) =>
        {
            var place = new PartialPlace(given.Item1, given.Item2, given.Item3).Complete(hash);
            var way = ParcelRoute.Between(new ParcelPlace("Manaus", "AM"), place);
            return place.City.Length > 0 && BrazilianStates.NameOf(place.State) is not null
                && way.Count is >= 2 and <= 5 && way[^1] == place && ParcelRoute.Drive(way[0], place) >= TimeSpan.Zero;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("01310-100", "69005-010", "São Paulo, Brasília, Manaus")]
    [InlineData("50010-000", "90010-000", "Recife, Belo Horizonte, Porto Alegre")]
    [InlineData("38400-000", "29100-000", "Uberlândia, Belo Horizonte, Vila Velha")]
    [InlineData("01310-100", "01302-001", "São Paulo, São Paulo")]
    public void A_way_leads_through_cities_that_lie_on_it(string from, string to, string cities) => Assert.Equal(
        cities,
        string.Join(", ", ParcelRoute.Between(Place(from), Place(to)).Select(place => place.City)));

    [Fact]
    public void Every_state_has_one_capital_with_a_place_on_the_map()
    {
        Assert.Equal(27, PostalTowns.Capitals.Count);
        Assert.All(PostalTowns.Capitals, capital => Assert.NotNull(CapitalAreas.Find(capital.State)));
    }

    private static ParcelPlace Place(string cep) => new PartialPlace(null, null, cep).Complete(0);
}
