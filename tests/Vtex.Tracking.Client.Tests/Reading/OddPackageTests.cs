using System.Net;
using System.Text;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>Verifies what one odd package costs those asked with it.</summary>
public sealed class OddPackageTests : IDisposable
{
    private const string Good = """{"events":[{"city":"Santos"}],"isDelivered":true}""";

    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public OddPackageTests() => _network = _server.Network();

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("\"events\":[{\"description\":\"a\\ud83d\",\"city\":\"Rio\"}]", "a\uFFFD")]
    [InlineData("\"events\":[{\"description\":[],\"city\":\"Rio\"}]", null)]
    [InlineData("\"events\":[{\"description\":{},\"city\":\"Rio\"},\"text\"]", null)]
    [InlineData("\"events\":{\"description\":\"x\",\"city\":\"Rio\"}", "x")]
    [InlineData("\"events\":[[],{\"city\":\"Rio\"}]", null)]
    [InlineData("\"events\":[[[]],{\"city\":\"Rio\"}]", null)]
    public async Task Odd_events_cost_no_package(string events, string? description)
    {
        var package = (await TrackAsync($$"""{ {{events}},"isDelivered":false}""")).Packages["JAC2"];

        Assert.False(package.IsDelivered);
        var only = Assert.Single(package.Events!);
        Assert.Equal(("Rio", description), (only.City, only.Description));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("[]")]
    [InlineData("[\"text\"]")]
    [InlineData("[[]]")]
    public async Task Events_that_are_none_are_none(string events) =>
        Assert.Empty((await TrackAsync($$"""{"events":{{events}} }""")).Packages["JAC2"].Events!);

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("\"\"", null)]
    [InlineData("\"S\"", null)]
    [InlineData("2", null)]
    [InlineData("[]", null)]
    public async Task Flags_are_read_where_there_is_no_doubt(string value, bool? flag)
    {
        var result = await TrackAsync($$"""{"isDelivered":{{value}},"hasReturnedToSender":{{value}}}""");

        Assert.Equal((flag, flag), (result.Packages["JAC2"].IsDelivered, result.Packages["JAC2"].HasReturnedToSender));
        Assert.Equal(flag is null ? 2 : 0, result.UnreadableValues.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ ]")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("\"text\"")]
    [InlineData("7")]
    [InlineData("{events;[]}")]
    [InlineData("{\"events\":[],\"city\" \"Rio\"}")]
    [InlineData("<b>")]
    public async Task An_entry_that_is_none_is_missing_and_told(string entry)
    {
        var result = await TrackAsync(entry);

        Assert.Equal(["JAC2"], result.Missing);
        Assert.Equal([("$.JAC2", entry)], result.UnreadableValues.Select(value => (value.Path, value.Raw)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("{city;1}")]
    public async Task An_event_that_is_none_is_told(string odd)
    {
        var result = await TrackAsync($$"""{"events":[{{odd}},{"city":"Rio"}]}""");

        Assert.Equal("Rio", Assert.Single(result.Packages["JAC2"].Events!).City);
        Assert.Equal([("$.JAC2.events[0]", odd)], result.UnreadableValues.Select(value => (value.Path, value.Raw)));
    }

    [Theory]
    [InlineData("{'events':[{'city':'Rio'}]}")]
    [InlineData("/* sem eventos: \"?\" */{\"events\":[{\"city\":\"Rio\"}]}// fim \"\n")]
    public async Task Comments_and_single_quotes_cost_nothing(string package) =>
        Assert.Equal("Rio", Assert.Single((await TrackAsync(package)).Packages["JAC2"].Events!).City);

    [Fact]
    public async Task Unknown_fields_do_no_harm()
    {
        var deep = new string('[', 500) + new string(']', 500);

        var result = await TrackAsync($$"""{"x":{{deep}},"\ud83d":1,"isDelivered":true}""");

        Assert.True(result.Packages["JAC2"].IsDelivered);
        Assert.Equal("$.JAC2.x", Assert.Single(result.UnreadableValues).Path);
    }

    [Fact]
    public async Task A_text_cut_within_a_character_costs_that_character()
    {
        var body = Encoding.UTF8.GetBytes("{\"JAC1\":{},\"JAC2\":{\"events\":[{\"city\":\"Maring@\",\"state\":\"PR\"}]},\"JAC3\":{}}");
        body[Array.IndexOf(body, (byte)'@')] = 0xC3;
        _server.Answer(() => new HttpResponseMessage { Content = new ByteArrayContent(body) });

        var result = await _network.TrackAsync(["JAC1", "JAC2", "JAC3"]);

        var only = Assert.Single(result.Packages["JAC2"].Events!);
        Assert.Equal(("Maring\uFFFD", "PR", 3), (only.City, only.State, result.Packages.Count));
        Assert.Equal("$.JAC2.events[0].city", Assert.Single(result.UnreadableValues).Path);
    }

    [Fact]
    public async Task An_empty_list_is_PHPs_empty_map()
    {
        _server.Answer(HttpStatusCode.OK, "[]");

        Assert.Equal(["JAC1"], (await _network.TrackAsync(["JAC1"])).Missing);
    }

    [Fact]
    public async Task No_number_that_a_carrier_gave_is_lost()
    {
        _server.Answer(HttpStatusCode.OK, """
            {"p-1":{"tracking":{"number":"JAC1","url":["x"]}},"p-2":"JAC2","p-3":{"tracking":{"number":3},"notification":"x"},
             "\ud83d":{"tracking":{"number":"JAC4"}}}
            """);

        var result = await _network.NotifyAsync(Carriers.Notify("p-1", "p-2", "p-3"));

        Assert.Equal(["p-1=JAC1", "p-3=3", "\uFFFD=JAC4"], result.TrackingNumbers.Select(given => $"{given.Key}={given.Value}"));
        Assert.Equal(["p-2"], result.MissingPackageIds);
        Assert.Equal(
            ["$['p-1'].tracking.url", "$['p-2']", "$['p-3'].notification", "$['\uFFFD']"],
            result.UnreadableValues.Select(value => value.Path));
    }

    [Theory]
    [InlineData("""{"p-1":{"tracking":{"number":"JAC1"}},"p-2":{"tracking":{"num""")]
    [InlineData("""{"p-1":{"tracking":{"number":"JAC1"}}}<br/>Warning""")]
    public async Task An_answer_that_breaks_off_keeps_the_numbers_before(string body)
    {
        _server.Answer(HttpStatusCode.OK, body);

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => _network.NotifyAsync(Carriers.Notify("p-1", "p-2")));

        Assert.Equal("JAC1", exception.PartialNotification!.TrackingNumbers["p-1"]);
        Assert.Equal(["p-2"], exception.PartialNotification.MissingPackageIds);
    }

    [Fact]
    public async Task Tracking_that_breaks_off_keeps_the_packages_before()
    {
        _server.Answer(HttpStatusCode.OK, """{"JAC1":{"isDelivered":true},"JAC2":{"isDe""");

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => _network.TrackAsync(["JAC1", "JAC2", "JAC3"]));

        Assert.Contains("ends too early", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["JAC1"], exception.Partial!.Packages.Keys);
        Assert.Equal(["JAC2", "JAC3"], exception.Partial.Pending);
    }

    private async Task<TrackResult> TrackAsync(string package)
    {
        _server.Answer(HttpStatusCode.OK, $$"""{"JAC1":{{Good}},"JAC2":{{package}},"JAC3":{{Good}}}""");

        var result = await _network.TrackAsync(["JAC1", "JAC2", "JAC3"]);

        Assert.True(result.Packages["JAC1"].IsDelivered);
        Assert.Equal("Santos", Assert.Single(result.Packages["JAC3"].Events!).City);
        return result;
    }
}
