namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class CustomerRepositoryTests
{
    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task The_same_external_id_is_the_same_customer_with_the_newest_details()
    {
        Create(Worlds.Customer("C-1", "Ana"));
        Create(Worlds.Customer("C-2", "Bia"));
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        Create(Worlds.Customer("C-1", "Ana Maria"));

        Assert.Equal([1, 2, 1], CustomerIds());
        var customer = _universe.Services.Find(1)!.Customer;
        Assert.Equal(("Ana Maria", Moments.Noon), (customer.Details.FirstName, customer.Created));
    }

    [Fact]
    public void Without_an_external_id_every_service_registers_a_customer()
    {
        Create(Worlds.Customer());
        Create(Worlds.Customer());
        Assert.Equal([1, 2], CustomerIds());
    }

    [Fact]
    public void External_ids_are_compared_exactly()
    {
        Create(Worlds.Customer("a"));
        Create(Worlds.Customer("A"));
        Assert.Equal([1, 2], CustomerIds());
    }

    private void Create(CustomerDetails customer) => _universe.Services.Create([Worlds.Service(customer: customer)]);

    private IEnumerable<int> CustomerIds() =>
        Enumerable.Range(1, _universe.State.Services.NextId - 1).Select(id => _universe.State(id).CustomerId);
}
