using System.Text.Json.Nodes;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

public sealed class NotifyTests
{
    [Fact]
    public async Task The_contracts_example_reaches_the_carrier_whole_and_its_answer_keeps_to_the_contract()
    {
        await using var server = await CarrierServer.StartAsync();
        server.Carrier.Notify = (notification, _) => Answers(notification.PackageIds[0], new PackageNotification
        {
            Tracking = new() { Number = "JAC1", Url = "https://rastreio.example.com/JAC1" },
            Notification = new() { Id = "coleta-1" },
        });

        var answer = await server.NotifyAsync(ShippingContract.NotifyExample());

        Assert.Equal((200, "application/json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Empty(ShippingContract.ViolationsOf(answer.Text, "NotifyResponse"));
        Assert.Equal(
            """{"b1f7c0de-5a43-4e0b-9d52-70c3a18e6f24":{"tracking":{"number":"JAC1","url":"https://rastreio.example.com/JAC1"},"notification":{"id":"coleta-1"}}}""",
            answer.Text);
        var seen = server.Carrier.Notification!;
        Assert.Equal(("jacaranda-tracking", "1", "lojaipe", "master"), Parts(seen.Address));
        Assert.Equal(["b1f7c0de-5a43-4e0b-9d52-70c3a18e6f24"], seen.PackageIds);
        var package = seen.Request.DispatchOrder.Packages![0];
        Assert.Equal("Helena Prado", package.Recipient!.Name);
        Assert.Equal((389.9m, 12m), (package.InvoiceData!.Value, package.Dimension!.Height));
        Assert.Equal(new DateTimeOffset(2031, 3, 10, 14, 5, 0, TimeSpan.FromHours(-3)), package.OrderCreationDate);
        Assert.Equal(-46.659781, seen.Request.DispatchOrder.Sender.Address.Location!.Lng);
        Assert.Null(seen.Request.Account!.DefaultUrl);
    }

    [Theory]
    [InlineData("""["b","a","b"]""", """[{"id":"c"},{"id":"a"},{"orderId":"no id"},{"id":"d"},{"id":"c"}]""", "b,a,c,d")]
    [InlineData(null, """[{"id":"z"},{"id":"y"}]""", "z,y")]
    [InlineData("null", """[{"id":"z"}]""", "z")]
    [InlineData("[]", """[{"id":"z"}]""", "z")]
    [InlineData("""["x"]""", "null", "x")]
    [InlineData("""["x"]""", null, "x")]
    public async Task Ids_of_both_lists_come_once_and_in_order(string? packageIds, string? packages, string expected)
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.NotifyAsync(Notify(packageIds, packages));

        Assert.Equal(200, answer.Status);
        Assert.Equal(expected.Split(','), server.Carrier.Notification!.PackageIds);
        Assert.Equal(expected.Split(','), answer.Json.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public async Task The_form_of_the_guides_which_has_no_account_is_taken()
    {
        await using var server = await CarrierServer.StartAsync();
        var body = Notify(null, """[{"id":"z"}]""");
        body.Remove("account");

        var answer = await server.NotifyAsync(body);

        Assert.Equal(200, answer.Status);
        Assert.Null(server.Carrier.Notification!.Request.Account);
        Assert.Equal("lojaipe", server.Carrier.Notification.Address.Account);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "[]")]
    [InlineData("null", """[{"orderId":"no id"}]""")]
    public async Task A_notify_that_names_no_package_anywhere_is_refused(string? packageIds, string? packages)
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.NotifyAsync(Notify(packageIds, packages));

        Assert.Equal(400, answer.Status);
        var (path, message) = Assert.Single(answer.Faults);
        Assert.Equal("$.dispatchOrder.packageIds", path);
        Assert.Contains("packages", message, StringComparison.Ordinal);
        Assert.Null(server.Carrier.Notification);
    }

    [Fact]
    public async Task An_empty_list_is_answered_without_asking_the_carrier()
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.NotifyAsync(Notify("[]", null));

        Assert.Equal((200, "{}"), (answer.Status, answer.Text));
        Assert.Null(server.Carrier.Notification);
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_answered_in_the_order_in_which_it_was()
    {
        await using var server = await CarrierServer.StartAsync();
        var receipt = new PackageNotification { Notification = new() { Id = "1" } };
        server.Carrier.Notify = (_, _) => Task.FromResult<IReadOnlyDictionary<string, PackageNotification>>(
            new Dictionary<string, PackageNotification> { ["other"] = receipt, ["c"] = receipt, ["b"] = null!, ["a"] = receipt });

        var answer = await server.NotifyAsync(Notify("""["a","b","c","d"]""", null));

        Assert.Equal("""{"a":{"notification":{"id":"1"}},"c":{"notification":{"id":"1"}}}""", answer.Text);
        Assert.Contains(server.Log.Entries, entry => entry.Text.EndsWith("only 2 of 4 packages got an answer.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/my-app/v1.x/loja/master/notify", "my-app", "1.x", "loja", "master")]
    [InlineData("/my-app/1/outra-loja/teste/notify", "my-app", "1", "outra-loja", "teste")]
    [InlineData("/my-app/V2/loja/dev%20box/notify", "my-app", "2", "loja", "dev box")]
    [InlineData("/my-app/v/loja/caf%C3%A9/notify", "my-app", "v", "loja", "café")]
    public async Task The_path_says_whose_packages_they_are(
        string path, string app, string version, string account, string workspace)
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.PostAsync(path, ShippingContract.NotifyExample().ToJsonString());

        Assert.Equal(200, answer.Status);
        Assert.Equal((app, version, account, workspace), Parts(server.Carrier.Notification!.Address));
    }

    private static (string App, string Version, string Account, string Workspace) Parts(CarrierAppAddress address) =>
        (address.App, address.Version, address.Account, address.Workspace);

    private static Task<IReadOnlyDictionary<string, PackageNotification>> Answers(string id, PackageNotification answer) =>
        Task.FromResult<IReadOnlyDictionary<string, PackageNotification>>(
            new Dictionary<string, PackageNotification> { [id] = answer });

    private static JsonObject Notify(string? packageIds, string? packages)
    {
        var notify = ShippingContract.Notify([]);
        var order = notify["dispatchOrder"]!.AsObject();
        order.Remove("packageIds");
        if (packageIds is not null)
            order["packageIds"] = JsonNode.Parse(packageIds);
        if (packages is not null)
            order["packages"] = JsonNode.Parse(packages);
        return notify;
    }
}
