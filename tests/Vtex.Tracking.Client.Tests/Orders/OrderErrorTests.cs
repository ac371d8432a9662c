using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>What a refusal becomes, and what no message may say.</summary>
public sealed class OrderErrorTests
{
    private const string Error = """{"error":{"code":"OMS003","message":"helena.prado@example.com t0ken-of-the-shop","exception":null}}""";

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, typeof(VtexRequestRejectedException))]
    [InlineData(HttpStatusCode.Unauthorized, typeof(VtexAuthenticationException))]
    [InlineData(HttpStatusCode.Forbidden, typeof(VtexAuthenticationException))]
    [InlineData(HttpStatusCode.NotFound, typeof(VtexNotFoundException))]
    [InlineData(HttpStatusCode.Conflict, typeof(VtexOrderConflictException))]
    [InlineData((HttpStatusCode)429, typeof(VtexRateLimitedException))]
    [InlineData(HttpStatusCode.InternalServerError, typeof(VtexAmbiguousWriteException))]
    public async Task Each_status_has_its_error_and_a_write_is_sent_once(HttpStatusCode status, Type error)
    {
        using var server = new ScriptedServer();
        server.Answer(status, Error);
        using var client = server.Orders();

        var exception = (VtexException)await Assert.ThrowsAsync(error, () => client.StartHandlingAsync("MKP-1"));

        Assert.Equal("StartHandling", exception.Operation);
        Assert.Equal(status, exception.StatusCode);
        Assert.Single(server.Calls);
        Assert.DoesNotContain(Shops.AppToken, exception.ToString() + exception.ResponseBody, StringComparison.Ordinal);
        Assert.DoesNotContain("helena", exception.ToString() + exception.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_has_the_code_of_the_service()
    {
        using var server = new ScriptedServer();
        server.Answer(HttpStatusCode.Conflict, Error);
        using var client = server.Orders();

        var conflict = await Assert.ThrowsAsync<VtexOrderConflictException>(() => client.StartHandlingAsync("MKP-1"));

        Assert.Equal("OMS003", conflict.Code);
        Assert.Contains("ready-for-handling", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        using var server = new ScriptedServer();
        server.Answer(() => Answers.Status(HttpStatusCode.Forbidden));
        using var client = server.Orders();

        var error = await Assert.ThrowsAsync<VtexAuthenticationException>(() => client.InvoiceAsync("MKP-1", Shops.Invoice));

        Assert.Contains("Notify invoice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_body_of_the_service_is_a_fault()
    {
        using var server = new ScriptedServer();
        server.Answer(HttpStatusCode.BadRequest, """{"error":{"code":"CHK0171","message":"SLA not available","exception":null}}""");
        using var client = server.Orders();

        var error = await Assert.ThrowsAsync<VtexRequestRejectedException>(() => client.PlaceAsync(Shops.Order));

        var fault = Assert.Single(error.Faults);
        Assert.Equal(("CHK0171", "SLA not available"), (fault.Path, fault.Message));
    }

    [Fact]
    public async Task Reads_are_repeated_and_tests_of_expressions_too()
    {
        using var server = new ScriptedServer();
        server.Answer(() => server.Calls.Count % 2 == 1 ? Answers.Status(HttpStatusCode.BadGateway) : Answers.Json("true"));
        using var client = server.Orders();

        Assert.True(await client.Feed.TestExpressionAsync("value > 1", "{}"));
        server.Answer(() => server.Calls.Count % 2 == 1 ? Answers.Status(HttpStatusCode.BadGateway) : Answers.Json("{}"));
        await client.GetAsync("MKP-1");

        Assert.Equal(4, server.Calls.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("MKP 1")]
    [InlineData("MKP/1")]
    public async Task An_id_that_cannot_be_a_part_of_an_address_is_refused(string id)
    {
        using var server = new ScriptedServer();
        using var client = server.Orders();

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(id));
        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("MK", "three letters")]
    [InlineData("MK1", "three letters")]
    public async Task The_affiliate_is_three_letters(string? affiliate, string message)
    {
        using var server = new ScriptedServer();
        using var client = server.Orders(options => options.AffiliateId = null);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => client.PlaceAsync(Shops.Order, new PlacementOptions { AffiliateId = affiliate }));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_credentials_are_on_every_request()
    {
        using var server = new ScriptedServer();
        using (var client = server.Orders())
            await client.GetAsync("MKP-1");
        using (var client = server.Orders(options => (options.AppKey, options.AppToken, options.UserToken) = ("", "", "user-token")))
            await client.GetAsync("MKP-1");

        Assert.Equal(Shops.AppToken, server.Calls[0].Message.Headers.GetValues("X-VTEX-API-AppToken").Single());
        Assert.Equal("user-token", server.Calls[1].Message.Headers.GetValues("VtexIdclientAutCookie").Single());
        Assert.False(server.Calls[1].Message.Headers.Contains("X-VTEX-API-AppKey"));
    }
}
