using Vtex.Tracking.Emulator.World.Feeds;

namespace Vtex.Tracking.Emulator.Tests.World.Orders;

/// <summary>Expressions of filters, as JSONata has them.</summary>
public sealed class JsonataTests
{
    [Theory]
    [InlineData("value > 100", true)]
    [InlineData("value > 38990", false)]
    [InlineData("value >= 38990 and status = 'handling'", true)]
    [InlineData("status = \"canceled\" or salesChannel = \"1\"", true)]
    [InlineData("status in ['handling', \"invoiced\"]", true)]
    [InlineData("status in 'canceled'", false)]
    [InlineData("status != \"invoiced\"", true)]
    [InlineData("items.id = '21407'", true)]
    [InlineData("items[id = '21407'].quantity = 2", true)]
    [InlineData("items[0].price * items[0].quantity + 1490 = value", true)]
    [InlineData("items[-1].quantity = 2", true)]
    [InlineData("items[1]", false)]
    [InlineData("$count(items) = 1 and $sum(items.quantity) = 2", true)]
    [InlineData("packageAttachment.packages.courierStatus.finished = true", false)]
    [InlineData("$not($exists(nothing)) and $exists(items)", true)]
    [InlineData("nothing = nothing", false)]
    [InlineData("marketingData = null", true)]
    [InlineData("$contains(shippingData.address.city, 'Paulo')", true)]
    [InlineData("$lowercase(origin) & '-' & $string(value) = 'fulfillment-38990'", true)]
    [InlineData("(value - 1) / 2 > 10 and -1 < 0", true)]
    [InlineData("value / 0 > 1", false)]
    [InlineData("status > 5", false)]
    [InlineData("`status` = 'hand\\'ling'", false)]
    [InlineData("shippingData.logisticsInfo[selectedSla = 'Expressa' and price > 1000]", true)]
    [InlineData("$.status = 'handling'", true)]
    [InlineData("inventory = 1 or orders = 2 or true", true)]
    public async Task It_holds_for_an_order_or_does_not(string expression, bool holds)
    {
        var universe = Worlds.Create(StoreOrders.Options);
        var order = await universe.HandleAsync();
        Assert.Equal(holds, Read(expression).Holds(OrderDocument.Of(order)));
    }

    [Theory]
    [InlineData("", "ends too early, at character 1.")]
    [InlineData("status =", "ends too early, at character 9.")]
    [InlineData("status = 'x", "has a text without an end, at character 13.")]
    [InlineData("(status", "misses a ')', at character 8.")]
    [InlineData("status status", "is not understood, at character 8.")]
    [InlineData("$map(items, 1)", "has a function or variable that is not known, at character 5.")]
    [InlineData("items{id: 1}", "is not understood, at character 6.")]
    public void What_it_does_not_know_it_says_and_where(string expression, string fault)
    {
        Assert.Null(Jsonata.Read(expression, out var said));
        Assert.StartsWith(fault, said, StringComparison.Ordinal);
        Assert.EndsWith($"{Jsonata.Known}.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_length_depth_and_work_are_bounded()
    {
        Assert.Null(Jsonata.Read(new string('a', Jsonata.MaxLength + 1), out _));
        Assert.Null(Jsonata.Read(new string('(', 900) + "1" + new string(')', 900), out var fault));
        Assert.StartsWith("is nested too deeply", fault, StringComparison.Ordinal);
        Assert.Null(Jsonata.Read(string.Concat(Enumerable.Repeat("[", 900)), out _));
        List<object?> many = [.. Enumerable.Range(0, 1_000).Select(number => (object?)(decimal)number)];
        var deep = Read(string.Join('.', Enumerable.Repeat("$", 900)));
        Assert.False(deep.Holds(many)); // after too many steps there is nothing
    }

    private static Jsonata Read(string expression) => Jsonata.Read(expression, out _)!;
}
