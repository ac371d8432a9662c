using System.Text.Json;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Real processes, a real database and a server that refuses a second call: the rule holds for all together.</summary>
[Trait("Category", "Slow")]
public sealed class FleetTests(SharedServer server)
{
    private const int Processes = 8;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_processes_make_one_call_in_each_window()
    {
        await using var schema = server.NewSchema();
        await using var emulator = await TrackingEmulator.StartAsync(
            new TrackingEmulatorOptions { EnforceCallBudget = CallBudgetEnforcement.PerRequest }, Cancel);
        var parcel = await OrderAsync(emulator);
        var fleet = await Task.WhenAll(Enumerable.Range(0, Processes)
            .Select(_ => FleetWorker.StartAsync(emulator.TrackingAddress, schema, Lease)));
        try
        {
            Assert.Equal($"{parcel} Ativo", await SameOfAllAsync(fleet, parcel, hoursAhead: 0));

            // What happens within the window is not seen; who asks again does not call either.
            await emulator.GetOrCreateUniverse("minha-loja").ExecuteAsync(parcel, new JoinRoute("joao.motoboy"));
            Assert.Equal($"{parcel} Ativo", await SameOfAllAsync(fleet, parcel, hoursAhead: 5));

            await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(7), Cancel);
            Assert.Equal($"{parcel} Roteirizado", await SameOfAllAsync(fleet, parcel, hoursAhead: 7));
            Assert.Equal(0, await CallsTooManyAsync(emulator));
        }
        finally
        {
            foreach (var worker in fleet)
                worker.Dispose();
        }
    }

    [Fact]
    public async Task Processes_whose_clocks_differ_by_ten_minutes_make_one_call_in_a_window()
    {
        await using var schema = server.NewSchema();
        await using var upstream = await SlowUpstream.StartAsync(holdsFirst: false);
        int[] minutes = [10, -10, 0, 10];
        var fleet = await Task.WhenAll(minutes.Select(_ => FleetWorker.StartAsync(upstream.Address, schema, Lease)));
        try
        {
            await AllReadAsync(fleet, minutes, calls: 1);
            // Just before the end of the window, and after it, for whoever is asked first.
            await AllReadAsync(fleet, [.. minutes.Select(minute => minute + 359)], calls: 1);
            await AllReadAsync(fleet, [.. minutes.Select(minute => minute + 361)], calls: 2);
        }
        finally
        {
            foreach (var worker in fleet)
                worker.Dispose();
        }

        async Task AllReadAsync(FleetWorker[] workers, int[] minutesAhead, int calls)
        {
            var answers = await Task.WhenAll(workers.Select((worker, number) => worker.GetAsync(7, minutesAhead[number])));
            Assert.All(answers, answer => Assert.Equal("7 Ativo", answer));
            Assert.Equal(calls, upstream.Calls.Count);
        }
    }

    [Fact]
    public async Task While_one_calls_whose_clock_is_ahead_nobody_else_does_and_when_it_is_killed_another_does_after_the_lease()
    {
        await using var schema = server.NewSchema();
        await using var upstream = await SlowUpstream.StartAsync();
        var lease = TimeSpan.FromSeconds(3);
        using var ahead = await FleetWorker.StartAsync(upstream.Address, schema, lease);
        using var behind = await FleetWorker.StartAsync(upstream.Address, schema, lease);

        var lost = ahead.GetAsync(7, minutesAhead: 10);
        await upstream.FirstCall;
        var waiting = behind.GetAsync(7, minutesAhead: -10);
        ahead.Kill();

        Assert.Equal("7 Ativo", await waiting);
        Assert.Null(await lost);
        Assert.Equal(2, upstream.Calls.Count);
        // The right was given at most a moment before the call came in; the time of asking may differ by a second.
        Assert.InRange(upstream.Calls[1] - upstream.Calls[0], lease - TimeSpan.FromSeconds(1.5), lease + TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task When_the_process_that_calls_is_killed_another_calls_after_the_lease()
    {
        await using var schema = server.NewSchema();
        await using var upstream = await SlowUpstream.StartAsync();
        var lease = TimeSpan.FromSeconds(3);
        using var first = await FleetWorker.StartAsync(upstream.Address, schema, lease);
        using var second = await FleetWorker.StartAsync(upstream.Address, schema, lease);

        var lost = first.GetAsync(7);
        await upstream.FirstCall;
        var leaseEnds = new DateTimeOffset(
            await schema.QueryAsync<long>("SELECT claimed_until FROM {schema}.answers"), TimeSpan.Zero);
        var waiting = second.GetAsync(7);
        first.Kill();

        Assert.Equal("7 Ativo", await waiting);
        Assert.Null(await lost);
        Assert.Equal(2, upstream.Calls.Count);
        Assert.True(upstream.Calls[1] >= leaseEnds, $"{upstream.Calls[1]:O} is before {leaseEnds:O}.");
    }

    private static async Task<string?> SameOfAllAsync(FleetWorker[] fleet, int service, int hoursAhead) => Assert.Single(
        (await Task.WhenAll(fleet.Select(worker => worker.GetAsync(service, 60 * hoursAhead)))).Distinct(StringComparer.Ordinal));

    private static async Task<int> OrderAsync(TrackingEmulator emulator)
    {
        using var tracking = new VtexTrackingClient(new VtexTrackingOptions
        {
            BaseAddress = emulator.TrackingAddress,
            Username = "minha-loja",
            Password = "segredo",
        });
        await tracking.Services.CreateAsync(
            new DeliveryService
            {
                DeliveryServiceType = "Entrega",
                OrderNumber = "1001",
                InvoiceOrderOfService = "1001",
                ShipperCustomer = new() { LegalType = "PF", AddressStreet = "Rua Augusta", PostalCode = "01305-000" },
            },
            Cancel);
        return (await tracking.Services.FindByInvoiceAsync("1001", cancellationToken: Cancel)).Data![0].IdDeliveryService!.Value;
    }

    private static async Task<int> CallsTooManyAsync(TrackingEmulator emulator)
    {
        using var http = new HttpClient();
        using var report = JsonDocument.Parse(await http.GetStringAsync(
            new Uri(emulator.BaseAddress, "_emulator/universes/minha-loja/call-budget"), Cancel));
        return report.RootElement.GetProperty("requests").GetArrayLength();
    }
}
