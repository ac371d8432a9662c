using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

public sealed class FailureTests
{
    private const string Numbers = """[{"trackingNumber":"A"}]""";

    [Fact]
    public async Task What_the_carrier_throws_is_logged_and_not_told()
    {
        await using var server = await CarrierServer.StartAsync();
        server.Carrier.Track = (_, _) => throw new InvalidOperationException("the database of Marina");

        var answer = await server.TrackAsync(Numbers);

        Assert.Equal((500, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.DoesNotContain("Marina", answer.Text, StringComparison.Ordinal);
        Assert.Empty(ShippingContract.ViolationsOf(answer.Text, "Problem"));
        var entry = Assert.Single(server.Log.Entries, entry => entry.Id == 204);
        Assert.Contains("the database of Marina", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_that_is_null_or_fails_while_it_is_read_is_a_failure_of_the_carrier()
    {
        await using var server = await CarrierServer.StartAsync();
        server.Carrier.Track = (_, _) => Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(null!);
        Assert.Equal(500, (await server.TrackAsync(Numbers)).Status);

        server.Carrier.Track = (_, _) => Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(
            new Dictionary<string, PackageTracking> { ["A"] = new() { Events = new FailingList() } });
        Assert.Equal(500, (await server.TrackAsync(Numbers)).Status);
    }

    [Fact]
    public async Task A_time_limit_of_the_carriers_own_is_a_failure()
    {
        await using var server = await CarrierServer.StartAsync();
        server.Carrier.Track = (_, _) => throw new TaskCanceledException("its own");

        Assert.Equal(500, (await server.TrackAsync(Numbers)).Status);
    }

    [Fact]
    public async Task A_caller_that_has_gone_cancels_the_carrier_and_is_no_error()
    {
        using var log = new LogCollector();
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        using var caller = new CancellationTokenSource();
        var carrier = new ScriptedCarrier
        {
            Track = async (_, cancellationToken) =>
            {
                await caller.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                return null!;
            },
        };
        var handler = new VtexCarrierAppHandler(carrier, new CarrierAppOptions { AllowAnonymous = true }, logging);

        var answer = await BareHandler.RunAsync(
            handler.TrackAsync, Encoding.UTF8.GetBytes(Numbers), context => context.RequestAborted = caller.Token);

        Assert.Equal((499, ""), (answer.Status, answer.Text));
        Assert.Equal([(205, LogLevel.Debug, "tracking of account: the caller has gone.")], log.Entries);
    }

    [Fact]
    public async Task Other_methods_and_other_paths_are_refused_by_the_framework()
    {
        await using var server = await CarrierServer.StartAsync();
        using var get = await server.Http.GetAsync(CarrierServer.Base + "notify");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal(["POST"], get.Content.Headers.Allow);
        Assert.Equal(404, (await server.PostAsync("/jacaranda-tracking/v1/lojaipe/notify", "{}")).Status);
    }

    [Fact]
    public async Task It_can_be_mapped_in_a_group_and_carries_conventions()
    {
        await using var server = await CarrierServer.StartAsync(
            map: app => app.MapGroup("/hub").MapVtexCarrierApp().RequireHost("carrier.test"));

        Assert.Equal(404, (await server.PostAsync("/hub" + CarrierServer.Base + "tracking", Numbers)).Status);
        Assert.Equal(404, (await server.PostAsync("http://carrier.test" + CarrierServer.Base + "tracking", Numbers)).Status);
        Assert.Equal(200, (await server.PostAsync("http://carrier.test/hub" + CarrierServer.Base + "tracking", Numbers)).Status);
    }

    [Fact]
    public async Task Mapping_what_was_not_added_says_what_to_do()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        var exception = Assert.Throws<InvalidOperationException>(() => app.MapVtexCarrierApp());
        Assert.Contains("AddVtexCarrierApp", exception.Message, StringComparison.Ordinal);
    }

    private sealed class FailingList : IReadOnlyList<TrackingEvent>
    {
        public int Count => 1;

        public TrackingEvent this[int index] => throw new InvalidOperationException("lazy");

        public IEnumerator<TrackingEvent> GetEnumerator() => throw new InvalidOperationException("lazy");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
