using System.Net.Http.Headers;
using System.Text;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

public sealed class BodyTests
{
    private const string Path = CarrierServer.Base + "tracking";

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json; charset=ebcdic-cp-be", 415)]
    [InlineData("application/json; charset=utf-7", 415)]
    [InlineData("application/json; charset=iso-8859-1", 200)]
    [InlineData("application/json; charset=utf8", 200)]
    [InlineData("application/json; charset=UTF8", 200)]
    [InlineData("application/json; charset=us-ascii", 200)]
    [InlineData("application/json; charset=\"\"", 200)]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json; charset=\"utf-8\"", 200)]
    [InlineData("application/vnd.vtex+json", 200)]
    [InlineData(null, 200)]
    public async Task The_body_must_be_JSON_by_its_type(string? type, int status)
    {
        await using var server = await CarrierServer.StartAsync();
        using var body = new ByteArrayContent("[]"u8.ToArray());
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        var answer = await server.SendAsync(Path, body);

        Assert.Equal(status, answer.Status);
        if (status == 415)
            Assert.Contains("application/json", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty; JSON was expected.")]
    [InlineData("[{\"trackingNumber\":\"A\"}\n,]", "is not valid JSON: see line 2, byte 2.")]
    [InlineData("{}", "must be an array, is an object.")]
    [InlineData("null", "must be an array, is null.")]
    [InlineData("[{\"\\ud800\":1}]", "has a property whose name holds half of a surrogate pair, which is no character.")]
    public async Task What_is_no_list_of_numbers_is_refused_with_the_reason(string body, string message)
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.TrackAsync(body);

        Assert.Equal(400, answer.Status);
        Assert.Equal([("$", message)], answer.Faults);
    }

    [Fact]
    public async Task Text_that_is_no_UTF_8_is_refused_and_a_byte_order_mark_is_passed_over()
    {
        await using var server = await CarrierServer.StartAsync();
        using var latin = new ByteArrayContent(Encoding.Latin1.GetBytes("""[{"trackingNumber":"ã"}]"""));
        Assert.Equal([("$", "is not valid UTF-8. Send UTF-8, or name the charset in Content-Type.")], (await server.SendAsync(Path, latin)).Faults);

        using var marked = new ByteArrayContent([0xEF, 0xBB, 0xBF, (byte)'[', (byte)']']);
        Assert.Equal(200, (await server.SendAsync(Path, marked)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_may_be_as_large_as_the_limit_and_no_larger_announced_or_not(bool announced)
    {
        await using var server = await CarrierServer.StartAsync(options => options.MaxBodyBytes = 100_000);

        Assert.Equal(200, (await SendAsync(100_000)).Status);
        var refused = await SendAsync(100_001);

        Assert.Equal((413, "application/problem+json"), (refused.Status, refused.ContentType));
        Assert.Contains("100000 bytes", refused.Text, StringComparison.Ordinal);

        async Task<Answer> SendAsync(int size)
        {
            var bytes = Encoding.UTF8.GetBytes("[]".PadRight(size));
            using HttpContent body = announced ? new ByteArrayContent(bytes) : new StreamContent(new UnknownLength(bytes));
            return await server.SendAsync(Path, body);
        }
    }

    [Fact]
    public async Task The_limit_of_numbers_is_told()
    {
        await using var server = await CarrierServer.StartAsync(options => options.MaxTrackingNumbers = 3);
        Assert.Equal(200, (await server.TrackAsync(Numbers(3))).Status);
        Assert.Equal(
            [("$", "has 4 entries; at most 3 are taken.")], (await server.TrackAsync(Numbers(4))).Faults);
    }

    [Fact]
    public async Task The_limit_of_packages_is_told()
    {
        await using var server = await CarrierServer.StartAsync(options => options.MaxPackages = 3);
        Assert.Equal(200, (await server.NotifyAsync(ShippingContract.Notify(["a", "b", "c"]))).Status);
        Assert.Equal(
            [("$.dispatchOrder.packageIds", "holds 4 packages; at most 3 are taken in one call.")],
            (await server.NotifyAsync(ShippingContract.Notify(["a", "b", "c", "d"]))).Faults);

        var both = ShippingContract.Notify(["a", "b"]);
        both["dispatchOrder"]!["packages"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"id":"c"},{"id":"d"}]""");
        Assert.Equal(
            [("$.dispatchOrder", "names 4 packages; at most 3 are taken in one call.")], (await server.NotifyAsync(both)).Faults);
    }

    [Fact]
    public async Task Twenty_thousand_numbers_are_answered_by_default()
    {
        await using var server = await CarrierServer.StartAsync();
        var answer = await server.TrackAsync(Numbers(20_000));
        Assert.Equal((200, 20_000), (answer.Status, answer.Json.AsObject().Count));
        Assert.Equal(400, (await server.TrackAsync(Numbers(20_001))).Status);
    }

    [Fact]
    public async Task Of_many_faults_a_hundred_are_named()
    {
        await using var server = await CarrierServer.StartAsync();
        var answer = await server.TrackAsync("[" + string.Join(',', Enumerable.Repeat("1", 5_000)) + "]");
        Assert.Equal(101, answer.Faults.Count);
        Assert.Equal(("$", "There are more faults, which are not listed."), answer.Faults[^1]);
    }

    private static string Numbers(int count) =>
        "[" + string.Join(',', Enumerable.Range(1, count).Select(number => $$"""{"trackingNumber":"T{{number}}"}""")) + "]";

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
