using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>The client of Shipping Network against the emulator as the carrier, on one clock.</summary>
public sealed class ShippingNetworkTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Packages_are_notified_labelled_and_tracked()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var network = Connect(emulator);
        var request = Request();

        var notified = await network.NotifyAsync(request, cancellationToken: CancellationToken);
        var again = await network.NotifyAsync(request, cancellationToken: CancellationToken);
        var label = await network.Labels.CreateAsync(
            request.DispatchOrder.Packages![0].OrderId!, cancellationToken: CancellationToken);
        var tracked = await network.TrackAsync(
            [.. notified.TrackingNumbers.Values, "XX000000000XX"], cancellationToken: CancellationToken);

        Assert.Empty(notified.MissingPackageIds);
        Assert.Equal(notified.TrackingNumbers, again.TrackingNumbers);
        Assert.Equal(emulator.Clock.GetUtcNow() + TimeSpan.FromDays(5), label.ExpiresAt);
        Assert.Equal(notified.TrackingNumbers.Values.Order(StringComparer.Ordinal), tracked.Packages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["XX000000000XX"], tracked.Missing);
    }

    [Fact]
    public async Task Five_thousand_numbers_are_all_accounted_for()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var network = Connect(emulator);
        var known = (await network.NotifyAsync(Request(), cancellationToken: CancellationToken)).TrackingNumbers.Values;
        var unknown = Enumerable.Range(0, 5_000).Select(number => FormattableString.Invariant($"unknown-{number}"));

        var tracked = await network.TrackAsync([.. unknown, .. known], cancellationToken: CancellationToken);

        Assert.Equal((known.Count(), 5_000), (tracked.Packages.Count, tracked.Missing.Count));
    }

    private static VtexShippingNetworkClient Connect(TrackingEmulator emulator) => new(
        new VtexShippingNetworkOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppName = "jacaranda-tracking",
            AppVersion = "1",
            Account = "lojaipe",
            AppKey = "vtexappkey-lojaipe-ABCDEF",
            AppToken = "segredo",
            TimeProvider = emulator.Clock,
        },
        emulator.CreateHandler());

    private static NotifyRequest Request() => JsonNode.Parse(ContractFiles.ReadText(ShippingNetworkContract.FileName))![
        "paths"]!["/{app_name}/v{app_version}/{account}/{workspace}/notify"]!["post"]!["requestBody"]!["content"]![
        "application/json"]!["example"]!.Deserialize<NotifyRequest>()!;
}
