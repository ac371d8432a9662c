using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>A list is read to its end, also beyond the pages that the API serves.</summary>
public sealed partial class OrderListTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2031, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ScriptedServer _server = new();
    private int _orders;
    private TimeSpan _apart = TimeSpan.FromMinutes(1);
    private Func<int, object?>? _paging;
    private Func<int, object?> _order = _ => null;

    public OrderListTests() => _server.Api = (request, _) => Task.FromResult(Answers.Json(Page(Uri.UnescapeDataString(request.PathAndQuery))));

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(250, 3)]
    [InlineData(3000, 30)]
    [InlineData(7000, 71)]
    public async Task Every_order_comes_once(int orders, int calls)
    {
        _orders = orders;
        using var client = _server.Orders();

        var ids = new List<string?>();
        await foreach (var order in client.ListAsync())
            ids.Add(order.OrderId);

        Assert.Equal(Enumerable.Range(0, orders).Select(number => $"{number}"), ids);
        Assert.Equal(calls, _server.Calls.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(7)]
    [InlineData("{}")]
    [InlineData("pages")]
    [InlineData("fewer")]
    public async Task A_list_whose_pages_are_not_counted_is_read_to_its_end(object? paging)
    {
        _orders = 250;
        _paging = page => paging switch
        {
            "{}" => new { },
            "pages" => new { pages = "três" },
            "fewer" => new { pages = page - 1 },
            _ => paging,
        };
        using var client = _server.Orders();

        Assert.Equal(250, await CountAsync(client, null));
        Assert.Equal(3, _server.Calls.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Orders_that_cannot_be_read_do_not_end_the_list(bool isCounted)
    {
        _orders = 250;
        _paging = isCounted ? _paging : _ => null;
        _order = number => number is >= 100 and < 200 ? "ilegível" : null;
        using var client = _server.Orders();

        Assert.Equal(150, await CountAsync(client, null));
    }

    [Fact]
    public async Task A_list_that_cannot_be_begun_anew_says_so_instead_of_losing_orders()
    {
        _orders = 3001;
        using var client = _server.Orders();

        await Assert.ThrowsAsync<InvalidOperationException>(() => CountAsync(client, new OrderFilter { OrderBy = "orderId,asc" }));
        _apart = TimeSpan.Zero;
        await Assert.ThrowsAsync<InvalidOperationException>(() => CountAsync(client, null));
    }

    [Fact]
    public async Task Ranges_are_written_as_the_API_reads_them()
    {
        using var client = _server.Orders();

        await client.GetPageAsync(new OrderFilter { CreatedFrom = Start.ToOffset(TimeSpan.FromHours(-3)), Status = OrderStatus.Invoiced }, page: 2);

        Assert.Equal(
            "/api/oms/pvt/orders?page=2&f_creationDate=creationDate:[2031-03-01T00:00:00.000Z TO 2100-01-01T00:00:00.000Z]&f_status=invoiced",
            Uri.UnescapeDataString(_server.Calls[0].PathAndQuery));
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(31, null, null)]
    [InlineData(1, 101, null)]
    [InlineData(1, null, "a+b")]
    public async Task What_the_API_does_not_serve_is_not_asked_for(int page, int? size, string? query)
    {
        using var client = _server.Orders();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetPageAsync(new OrderFilter { PageSize = size, Query = query }, page));
        Assert.Empty(_server.Calls);
    }

    private static async Task<int> CountAsync(VtexOrdersClient client, OrderFilter? filter)
    {
        var count = 0;
        await foreach (var order in client.ListAsync(filter))
            count++;
        return count;
    }

    private string Page(string query)
    {
        var page = Number(query, "page") ?? 1;
        var size = Number(query, "per_page") ?? 15;
        var from = FromText().Match(query) is { Success: true } match
            ? DateTimeOffset.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture)
            : DateTimeOffset.MinValue;
        var orders = Enumerable.Range(0, _orders)
            .Select(number => (number, At: Start + (number * _apart)))
            .Where(order => order.At >= from)
            .ToList();
        return JsonSerializer.Serialize(new
        {
            list = orders.Skip((page - 1) * size).Take(size).Select(order => _order(order.number) ?? new { orderId = $"{order.number}", creationDate = order.At }),
            paging = _paging is not null ? _paging(page) : new { total = orders.Count, pages = (orders.Count + size - 1) / size, currentPage = page, perPage = size },
        });
    }

    private static int? Number(string query, string name) =>
        Regex.Match(query, $@"[?&]{name}=(\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"creationDate:\[(?<from>\S+) TO", RegexOptions.None, 1000)]
    private static partial Regex FromText();
}
