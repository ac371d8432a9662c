namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class FreightTests
{
    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task A_service_gets_the_freight_of_its_recipients_CEP_when_it_is_created()
    {
        _universe.Services.Create([Worlds.Service()]);
        await _universe.Account.Freights.CreateAsync(new Freight("Estado", "01000-000", "19999-999", 20));
        await _universe.Account.Freights.CreateAsync(new Freight("Centro", "01300000", "01399999", 10));
        await _universe.Account.Freights.CreateAsync(new Freight("Centro, outra vez", "01300000", "01399999", 5));
        _universe.Services.Create(
        [
            Worlds.Service(),
            Worlds.Service(customer: Worlds.Customer() with { PostalCode = "19000-000" }),
            Worlds.Service(customer: Worlds.Customer() with { PostalCode = "20000-000" }),
            Worlds.Service() with { FreightId = 1 },
        ]);

        // The first one is older than the freights; of two equal ranges the oldest counts, of others the narrowest.
        Assert.Equal([null, 2, 1, null, 1], Enumerable.Range(1, 5).Select(FreightOf));
    }

    [Fact]
    public async Task Another_CEP_has_another_freight_unless_the_service_named_its_own()
    {
        await _universe.Account.Freights.CreateAsync(new Freight("São Paulo", "01000-000", "19999-999", 20));
        await _universe.Account.Freights.CreateAsync(new Freight("Rio", "20000-000", "28999-999", 30));
        _universe.Services.Create([Worlds.Service(), Worlds.Service() with { FreightId = 2 }]);

        foreach (var id in new[] { 1, 2 })
            await _universe.BackOffice.EditAsync(id, new ServiceEdit { PostalCode = "20010-000" });

        Assert.Equal(((int?)2, (int?)2), (FreightOf(1), FreightOf(2)));
        await _universe.BackOffice.EditAsync(1, new ServiceEdit { PostalCode = "80010-000" });
        await _universe.BackOffice.EditAsync(2, new ServiceEdit { PostalCode = "80010-000" });
        Assert.Null(FreightOf(1));
    }

    [Fact]
    public async Task The_API_shows_the_freight_as_it_is_now()
    {
        await using var api = await Api.LoggedInAsync();
        var universe = api.Emulator.GetOrCreateUniverse(Api.User);
        await universe.Account.Freights.CreateAsync(new Freight("Centro", "01300-000", "01399-999", 9.99m));
        universe.Services.Create([Worlds.Service()]);
        await universe.Account.Freights.EditAsync(1, freight => freight with { Price = 12.5m });

        var shown = (await api.GetAsync("receiver/services/1")).Json!["freightPrice"]!;
        await universe.Account.Freights.DeleteAsync(1);
        var after = (await api.GetAsync("receiver/services/1")).Json!;

        Assert.Equal(("Centro", "01300000", "01399999", 12.5m), ((string)shown["description"]!, (string)shown["firstPostalCodeInterval"]!, (string)shown["secondPostalCodeInterval"]!, (decimal)shown["price"]!));
        Assert.NotNull(shown["created"]);
        Assert.Null(after["freightPrice"]);
    }

    private int? FreightOf(int id) => _universe.State(id).Details.FreightId;
}
