using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Every request to Shipping Network keeps to the contract, and there is a call for every operation.</summary>
public sealed class ShippingNetworkContractTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_operation_has_a_call_that_keeps_to_the_contract_and_understands_its_example(bool byKey)
    {
        using var contract = new ShippingNetworkContractHandler();
        using var network = new VtexShippingNetworkClient(
            new VtexShippingNetworkOptions
            {
                AppName = "jacaranda-tracking",
                AppVersion = "v1",
                Account = "lojaipe",
                AppKey = byKey ? "key" : "",
                AppToken = byKey ? "token" : "",
                UserToken = byKey ? "" : "user",
            },
            contract);

        var notified = await network.NotifyAsync(Request(filled: true), cancellationToken: CancellationToken);
        await network.NotifyAsync(Request(filled: false), cancellationToken: CancellationToken);
        var tracked = await network.TrackAsync(notified.TrackingNumbers.Values, cancellationToken: CancellationToken);
        var label = await network.Labels.CreateAsync("00-1043250000187-01", cancellationToken: CancellationToken);

        Assert.Empty(contract.Violations);
        Assert.Equal(
            ShippingNetworkContract.Operations.Select(operation => operation.Id).Order(StringComparer.Ordinal),
            contract.Operations.Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(notified.MissingPackageIds);
        Assert.Empty(tracked.Missing);
        var package = Assert.Single(tracked.Packages.Values);
        Assert.Equal(package.Events, package.EventsNewestFirst());
        Assert.Equal("https", label.Url.Scheme);
    }

    [Fact]
    public void What_breaks_the_contract_is_seen() => Assert.Null(ShippingNetworkContract.Find(
        HttpMethod.Post, new Uri("https://app.io.vtex.com/jacaranda-tracking/1/lojaipe/master/notify")));

    /// <summary>The contract's own example, whole, or with nothing that may be left out.</summary>
    private static NotifyRequest Request(bool filled)
    {
        var contract = JsonNode.Parse(ContractFiles.ReadText(ShippingNetworkContract.FileName))!;
        var example = contract["paths"]!["/{app_name}/v{app_version}/{account}/{workspace}/notify"]!["post"]![
            "requestBody"]!["content"]!["application/json"]!["example"]!.Deserialize<NotifyRequest>()!;
        return filled ? example : example with { DispatchOrder = example.DispatchOrder with { Packages = null } };
    }
}
