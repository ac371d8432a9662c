using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>An import ends with one order and one invoice, whatever goes wrong on the way.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly string[] Steps = ["PlaceOrder", "FulfillOrder", "StartHandling", "InvoiceOrder", "GetOrder"];

    private static readonly bool[] Chances = [true, false];

    private static readonly ImportOptions SeldomLooks = new() { PollInterval = TimeSpan.FromMinutes(10) };

    private readonly ManualTimeProvider _clock = Shops.Clock();
    private readonly OmsStore _store;

    public ImportTests() => _store = new OmsStore(_clock);

    public void Dispose() => _store.Dispose();

    public static TheoryData<string, OmsFault, int> SingleFaults
    {
        get
        {
            var faults = new TheoryData<string, OmsFault, int>();
            foreach (var step in Steps)
            {
                foreach (var fault in Enum.GetValues<OmsFault>().Where(fault => step != "GetOrder" || fault is not (OmsFault.Late or OmsFault.Conflict)))
                {
                    faults.Add(step, fault, 1);
                    if (step == "GetOrder")
                        Enumerable.Range(2, 8).ToList().ForEach(call => faults.Add(step, fault, call));
                }
            }

            return faults;
        }
    }

    /// <summary>With a look every ten minutes an import takes twelve requests.</summary>
    public static TheoryData<int, bool> Deaths =>
        [.. Enumerable.Range(1, 12).SelectMany(call => Chances.Select(arrives => new TheoryDataRow<int, bool>(call, arrives)))];

    [Fact]
    public async Task The_four_steps_are_taken_in_order_after_the_grace_period()
    {
        var progress = new List<ImportProgress>();
        var beganAt = _clock.GetUtcNow();
        using var client = Client();

        var result = await client.ImportAsync(
            Shops.Order, Shops.Invoice, new ImportOptions { Progress = new Recorder(progress.Add), PollInterval = TimeSpan.FromMinutes(5) });

        Assert.Equal("MKP-2031915", result.OrderId);
        Assert.True(result.IsInvoiced);
        Assert.Equal("5f0c8a2e7d914b63a1f2d0c4e98b7715", result.Receipt!.Receipt);
        Assert.Equal(
            ["PlaceOrder", "FulfillOrder", "StartHandling", "InvoiceOrder"],
            _store.Requests.Where(request => request != "GetOrder"));
        Assert.Equal(
            [ImportStep.Placing, ImportStep.Authorizing, ImportStep.Waiting, ImportStep.StartingHandling, ImportStep.Invoicing, ImportStep.Done],
            progress.Select(step => step.Step));
        Assert.Equal(OrderStatus.WindowToCancel, progress[2].Status);
        Assert.InRange(_clock.GetUtcNow() - beganAt, OmsStore.GracePeriod, OmsStore.GracePeriod + TimeSpan.FromMinutes(5));
        AssertOnce();
    }

    [Theory]
    [MemberData(nameof(SingleFaults))]
    public async Task One_fault_at_any_step_changes_nothing_in_the_end(string step, OmsFault fault, int call)
    {
        _store.Fault = (operation, count) => operation == step && count == call ? fault : null;
        using var client = Client();

        var result = await client.ImportAsync(Shops.Order, Shops.Invoice);

        Assert.True(result.IsInvoiced);
        AssertOnce();
    }

    /// <summary>The program dies as a request is on its way, whether it arrives or not, and is started again.</summary>
    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task After_a_death_at_any_point_it_goes_on(int diesAt, bool arrives)
    {
        using var death = new CancellationTokenSource();
        _store.OnRequest = count =>
        {
            if (count == diesAt && !arrives)
                death.Cancel();
        };
        _store.Fault = (_, _) =>
        {
            if (_store.Requests.Count != diesAt || !arrives)
                return null;
            death.Cancel();
            return OmsFault.LostAfter;
        };
        using (var client = Client())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ImportAsync(Shops.Order, Shops.Invoice, SeldomLooks, death.Token));

        using var again = Client();
        var result = await again.ImportAsync(Shops.Order, Shops.Invoice);

        Assert.True(result.IsInvoiced);
        AssertOnce();
    }

    [Theory]
    [InlineData("\"packageAttachment\":7", "$.packageAttachment")]
    [InlineData("\"packageAttachment\":{\"packages\":true}", "$.packageAttachment.packages")]
    [InlineData("\"packageAttachment\":{\"packages\":[\"000184532\"]}", "$.packageAttachment.packages[0]")]
    [InlineData("\"packageAttachment\":{\"packages\":[{\"invoiceNumber\":[\"000184532\"]}]}", "$.packageAttachment.packages[0].invoiceNumber")]
    public async Task An_invoice_that_may_be_there_is_not_sent_again(string odd, string path)
    {
        using var server = new ScriptedServer();
        server.Answer(() => Answers.Json($$"""{"orderId":"MKP-2031915","status":"handling",{{odd}}}"""));
        using var client = server.Orders(options => options.TimeProvider = _clock);

        var conflict = await Assert.ThrowsAsync<VtexOrderConflictException>(() => client.ImportAsync(Shops.Order, Shops.Invoice));

        Assert.Contains(path, conflict.Message, StringComparison.Ordinal);
        Assert.All(server.Calls, call => Assert.Equal(HttpMethod.Get, call.Method));
    }

    [Fact]
    public async Task Amounts_beyond_all_bounds_do_not_break_it()
    {
        const string Huge = "9223372036854775807";
        using var server = new ScriptedServer();
        server.Answer(() => Answers.Json($$"""
            {"status":"invoiced","value":38990,"packageAttachment":{"packages":[
              {"invoiceNumber":"1","invoiceValue":{{Huge}}},{"invoiceNumber":"2","invoiceValue":"{{Huge}}"},{"invoiceNumber":"000184532","invoiceValue":1e400}] } }
            """));
        using var client = server.Orders(options => options.TimeProvider = _clock);
        Assert.True((await client.ImportAsync(Shops.Order, Shops.Invoice)).IsInvoiced);

        server.Answer(() => Answers.Json($$"""
            {"status":"handling","value":38990,"packageAttachment":{"packages":[
              {"invoiceNumber":"1","invoiceValue":{{Huge}}},{"invoiceNumber":"2","invoiceValue":{{Huge}}},{"invoiceNumber":"000184532","invoiceValue":38990}] } }
            """));
        Assert.False((await client.ImportAsync(Shops.Order, Shops.Invoice)).IsInvoiced);
    }

    [Theory]
    [InlineData("9999999999", 1)]
    [InlineData("3h", 1)]
    [InlineData("30 min", 5)]
    public async Task A_limited_rate_is_waited_for_no_longer_than_an_order(string retryAfter, int calls)
    {
        using var server = new ScriptedServer();
        server.Answer(() =>
        {
            var answer = Answers.Status((HttpStatusCode)429);
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return answer;
        });
        using var client = server.Orders(options => options.TimeProvider = _clock);

        await Assert.ThrowsAsync<VtexRateLimitedException>(() => client.ImportAsync(Shops.Order, Shops.Invoice));

        Assert.Equal(calls, server.Calls.Count);
    }

    [Fact]
    public async Task A_second_import_of_the_same_order_only_looks()
    {
        using var client = Client();
        await client.ImportAsync(Shops.Order, Shops.Invoice);
        var before = _store.Requests.Count;

        var result = await client.ImportAsync(Shops.Order, Shops.Invoice);

        Assert.Null(result.Receipt);
        Assert.True(result.IsInvoiced);
        Assert.Equal(["GetOrder"], _store.Requests.Skip(before));
    }

    [Fact]
    public async Task A_partial_invoice_is_enough_and_is_not_called_invoiced()
    {
        using var client = Client();

        var result = await client.ImportAsync(Shops.Order, Shops.Invoice with { InvoiceValue = new Cents(1000) });

        Assert.False(result.IsInvoiced);
        Assert.Equal(OrderStatus.Handling, result.Order.Status);
    }

    [Fact]
    public async Task Another_value_under_the_same_number_is_a_conflict()
    {
        using var client = Client();
        await client.ImportAsync(Shops.Order, Shops.Invoice);

        var conflict = await Assert.ThrowsAsync<VtexOrderConflictException>(
            () => client.ImportAsync(Shops.Order, Shops.Invoice with { InvoiceValue = new Cents(1) }));

        Assert.Equal(OrderStatus.Invoiced, conflict.Status);
        AssertOnce();
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("cancellation-requested")]
    [InlineData("waiting-for-manual-authorization")]
    [InlineData("a-status-of-the-future")]
    public async Task A_status_that_leads_nowhere_is_told(string status)
    {
        using var client = Client();
        await client.PlaceAsync(Shops.Order);
        _store.Orders.Single().Status = status;

        var conflict = await Assert.ThrowsAsync<VtexOrderConflictException>(() => client.ImportAsync(Shops.Order, Shops.Invoice));

        Assert.Equal(status, conflict.Status!.Value);
        Assert.Empty(_store.Orders.Single().Invoices);
    }

    [Fact]
    public async Task A_step_that_keeps_failing_ends_the_import_with_its_error()
    {
        _store.Fault = (operation, _) => operation == "PlaceOrder" ? OmsFault.ErrorBefore : null;
        using var client = Client();

        var failure = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => client.ImportAsync(Shops.Order, Shops.Invoice));

        Assert.Equal("PlaceOrder", failure.Operation);
        Assert.InRange(_store.Count("PlaceOrder"), 2, 4);
    }

    [Fact]
    public async Task A_faulty_order_or_invoice_is_refused_before_anything_is_sent()
    {
        using var client = Client();

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => client.ImportAsync(
            Shops.Order with { Items = [] }, Shops.Invoice with { InvoiceNumber = "184532/1" }));

        Assert.Equal(["$.order.items", "$.order.shippingData.logisticsInfo[0].itemIndex", "$.invoice.invoiceNumber", "$.invoice.items[0].id"],
            refusal.Faults.Select(fault => fault.Path));
        Assert.Empty(_store.Requests);
    }

    private VtexOrdersClient Client() => _store.Orders(options => options.TimeProvider = _clock);

    private void AssertOnce()
    {
        var order = Assert.Single(_store.Orders);
        Assert.Equal("invoiced", order.Status);
        // Nothing is sent a second time that took effect, though the store would bear it.
        Assert.Equal((1, 1, 1), (order.Placements, order.Handlings, order.Invoicings));
        Assert.Equal("000184532", Assert.Single(order.Invoices).Key);
    }

    private sealed class Recorder(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
