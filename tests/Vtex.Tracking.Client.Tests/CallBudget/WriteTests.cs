using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>A write makes the client forget what it made untrue, and nothing else.</summary>
public sealed class WriteTests : IDisposable
{
    private readonly BudgetSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Creating_makes_lists_by_created_date_and_look_ups_by_invoice_untrue() =>
        Assert.Equal(
            ["/receiver/services?page=1", "/receiver/services/invoice?invoice=1"],
            await CalledAgainAfterAsync(tracking => tracking.Services.CreateAsync(Samples.Service)));

    [Fact]
    public async Task Creating_with_routes_makes_lists_by_route_date_untrue_too() =>
        Assert.Equal(
            ["/receiver/services?page=1", "/receiver/services/invoice?invoice=1", "/receiver/services/routes?page=1"],
            await CalledAgainAfterAsync(tracking => tracking.Routes.CreateAsync(Samples.Route)));

    [Fact]
    public async Task Removing_packing_lists_makes_everything_untrue() =>
        Assert.Equal(
            [
                "/receiver/services?page=1", "/receiver/services/7", "/receiver/services/invoice?invoice=1",
                "/receiver/services/routes?page=1",
            ],
            await CalledAgainAfterAsync(Remove));

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, 0)]
    [InlineData(HttpStatusCode.Forbidden, 0)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 4)]
    public async Task A_refused_write_makes_nothing_untrue_but_an_uncertain_one_does(HttpStatusCode status, int calls) =>
        Assert.Equal(calls, (await CalledAgainAfterAsync(tracking =>
        {
            _session.Server.Api = (call, _) => Task.FromResult(
                call.Method == HttpMethod.Get ? _session.Next() : Answers.Status(status));
            return Assert.ThrowsAnyAsync<VtexException>(() => Remove(tracking));
        })).Count());

    [Fact]
    public async Task The_writes_of_one_user_leave_the_answers_of_another_alone()
    {
        var other = _session.Connect(username: "outra");
        await ReadAllAsync(other);
        await Remove(_session.Tracking);
        var before = _session.Calls;

        await ReadAllAsync(other);

        Assert.Equal(before, _session.Calls);
    }

    private static Task Remove(VtexTrackingClient tracking) =>
        tracking.Services.RemovePackingListsAsync([new PackingListKey { Invoice = "1", Serie = "1" }]);

    private static async Task ReadAllAsync(VtexTrackingClient tracking)
    {
        await tracking.Services.GetPageAsync();
        await tracking.Services.GetAsync(7);
        await tracking.Services.FindByInvoiceAsync("1");
        await tracking.Routes.GetServicesPageAsync();
    }

    private async Task<IEnumerable<string>> CalledAgainAfterAsync(Func<VtexTrackingClient, Task> write)
    {
        await ReadAllAsync(_session.Tracking);
        await write(_session.Tracking);
        var before = _session.Calls;
        await ReadAllAsync(_session.Tracking);
        return _session.Server.Calls.Skip(before).Select(call => call.PathAndQuery);
    }
}
