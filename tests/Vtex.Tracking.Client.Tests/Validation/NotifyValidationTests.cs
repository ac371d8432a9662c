using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Client.Tests.Validation;

public sealed class NotifyValidationTests : IDisposable
{
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task All_faults_are_told_at_once_with_their_places_and_nothing_is_sent()
    {
        using var network = _server.Network();
        var order = Carriers.Notification.DispatchOrder;
        var bad = Carriers.Notification with
        {
            Email = "",
            DispatchOrder = order with
            {
                PackageIds = ["p-1", null!, ""],
                Packages = [null!, new Package { Recipient = new Recipient { Address = Carriers.Address with { Street = null! } } }],
                Sender = null!,
            },
        };

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => network.NotifyAsync(bad));

        Assert.Equal(
            [
                "$.email is missing.",
                "$.dispatchOrder.packageIds[1] is missing.",
                "$.dispatchOrder.packageIds[2] is missing.",
                "$.dispatchOrder.packages[0] is missing.",
                "$.dispatchOrder.packages[1].recipient.address.street is missing.",
                "$.dispatchOrder.sender is missing.",
            ],
            Lines(refusal));
        Assert.Equal("NotifyPackages", refusal.Operation);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Strict_finds_what_is_a_mistake_nearly_always()
    {
        using var network = _server.Network(options => options.Validation = ValidationMode.Strict);
        var request = Carriers.Notification;
        await network.NotifyAsync(request);
        var address = Carriers.Address with { PostalCode = "01310-100", Subregion1 = new() { Code = "RJ", Name = "RJ" } };
        var abroad = address with { PostalCode = "C1425", Country = new() { Code = "ARG", Name = "Argentina" } };
        var bad = request with
        {
            Account = request.Account! with { Cnpj = "11222333000180", State = "XX" },
            Email = "expedicao",
            DispatchOrder = request.DispatchOrder with
            {
                Packages =
                [
                    new Package { Id = "p-9", RecipientPostalCode = "1", Recipient = new() { Cpf = "52998224720", Address = address } },
                    new Package { Id = "p-1", RecipientPostalCode = "C1425", Recipient = new() { Address = abroad } },
                ],
                Sender = request.DispatchOrder.Sender with { Address = address with { Location = new() { Lat = 91, Lng = 1 } } },
            },
        };

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => network.NotifyAsync(bad));

        Assert.Equal(
            [
                "$.account.cnpj is not a CNPJ, which has twelve letters or digits and two check digits.",
                "$.account.state must be the two-letter code of a state.",
                "$.email is not an e-mail address.",
                "$.dispatchOrder.packages[0].id must be one of packageIds.",
                "$.dispatchOrder.packages[0].recipientPostalCode is not a CEP, which has eight digits, with or without a hyphen before the last three.",
                "$.dispatchOrder.packages[0].recipient.cpf is not a CPF, which has eleven digits, the last two being check digits.",
                "$.dispatchOrder.packages[0].recipient.address.subregion1.code does not fit the CEP, which lies in SP.",
                "$.dispatchOrder.sender.address.subregion1.code does not fit the CEP, which lies in SP.",
                "$.dispatchOrder.sender.address.location.lat must lie between -90 and 90 degrees.",
            ],
            Lines(refusal));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Off_leaves_it_to_the_carrier()
    {
        using var network = _server.Network(options => options.Validation = ValidationMode.Off);

        await network.NotifyAsync(Carriers.Notification with { Email = null!, DispatchOrder = null! });

        Assert.Single(_server.Requests);
    }

    private static IEnumerable<string> Lines(VtexValidationException refusal) =>
        refusal.Faults.Select(fault => $"{fault.Path} {fault.Message}");
}
