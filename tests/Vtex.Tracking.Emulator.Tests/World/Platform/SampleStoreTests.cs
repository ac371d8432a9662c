using System.Text.Json;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class SampleStoreTests
{
    [Fact]
    public async Task An_account_is_filled_with_what_fits_together()
    {
        var universe = Worlds.Create();

        await Sample.Store(drivers: 30, customers: 200).FillAsync(universe);

        var account = universe.Account;
        Assert.Equal((30, 30, 200), (account.Drivers.List().Count, account.Vehicles.List().Count, account.Customers.List().Count));
        Assert.Equal([1, 2, 3], account.Drivers.List().Select(driver => driver.Setting.ShippingCompanyId!.Value).Distinct().Order());
        Assert.All(account.Drivers.List(), driver => Assert.StartsWith("loja-", driver.Setting.Username, StringComparison.Ordinal));
        Assert.All(account.Customers.List(), customer =>
        {
            Assert.Equal(customer.Setting.State, PostalCodeRanges.StateOf(customer.Setting.PostalCode));
            Assert.True(CheckDigits.AreCpf(customer.Setting.Cpf!));
        });
        Assert.Equal(6, account.Users.List().Count);
        Assert.Equal(1, (await universe.Users.LogInAsync("shippermanagers@example.com", "jabuticaba")).Id);
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_another_one_something_else()
    {
        var first = JsonSerializer.Serialize(Sample.Store(7));

        Assert.Equal(first, JsonSerializer.Serialize(Sample.Store(7)));
        Assert.NotEqual(first, JsonSerializer.Serialize(Sample.Store(8)));
    }
}
