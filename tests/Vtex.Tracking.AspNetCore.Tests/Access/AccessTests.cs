using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Access;

public sealed class AccessTests
{
    private const string Key = "X-VTEX-API-AppKey";
    private const string Token = "X-VTEX-API-AppToken";
    private const string User = "VtexIdclientAutCookie";

    [Theory]
    [InlineData(200, Key, "key-1", Token, "token-1")]
    [InlineData(200, "x-vtex-api-appkey", "key-2", "x-vtex-api-apptoken", "token-2")]
    [InlineData(200, User, "user-1", "Accept", "*/*")]
    [InlineData(200, "Cookie", "other=1; VtexIdclientAutCookie=user-1", "Accept", "*/*")]
    [InlineData(401, Key, "key-1", Token, "token-2")]
    [InlineData(401, Key, "key-1", Token, "")]
    [InlineData(401, Key, "key-1", "Accept", "*/*")]
    [InlineData(401, Key, "KEY-1", Token, "token-1")]
    [InlineData(401, Key, "key-3", Token, "token-1")]
    [InlineData(401, "Accept", "*/*", Token, "token-1")]
    [InlineData(401, User, "user-2", "Accept", "*/*")]
    [InlineData(401, User, "", "Cookie", "VtexIdclientAutCookie=user-2")]
    [InlineData(401, "Accept", "*/*", "Accept-Language", "pt-BR")]
    public async Task Who_is_known_may_call(int status, string name1, string value1, string name2, string value2)
    {
        await using var server = await CarrierServer.StartAsync(options =>
        {
            options.AppKeys["key-1"] = "token-1";
            options.AppKeys["key-2"] = "token-2";
            options.UserTokens.Add("user-1");
        });
        using var body = new StringContent("[]", System.Text.Encoding.UTF8, "application/json");

        var answer = await server.SendAsync(CarrierServer.Base + "tracking", body, (name1, value1), (name2, value2));

        Assert.Equal(status, answer.Status);
        if (status == 401)
        {
            Assert.Equal("application/problem+json", answer.ContentType);
            Assert.Empty(ShippingContract.ViolationsOf(answer.Text, "Problem"));
            Assert.DoesNotContain("token-", string.Concat(server.Log.Entries) + answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_credentials_come_before_the_body()
    {
        await using var server = await CarrierServer.StartAsync(options => options.UserTokens.Add("user-1"));
        Assert.Equal(401, (await server.TrackAsync("no JSON")).Status);
    }

    [Theory]
    [InlineData(CarrierAccess.Granted, 200)]
    [InlineData(CarrierAccess.Unauthorized, 401)]
    [InlineData(CarrierAccess.Forbidden, 403)]
    public async Task A_rule_of_ones_own_decides_by_address_and_credentials(CarrierAccess access, int status)
    {
        CarrierCaller? seen = null;
        await using var server = await CarrierServer.StartAsync(options => options.Authorize = caller =>
        {
            seen = caller;
            return new(access);
        });
        using var body = new StringContent("[]", System.Text.Encoding.UTF8, "application/json");

        var answer = await server.SendAsync(CarrierServer.Base + "tracking", body, (Key, "k"), (Token, "t"), (User, "u"));

        Assert.Equal(status, answer.Status);
        Assert.Equal(("lojaipe", "k", "t", "u"), (seen!.Address.Account, seen.AppKey, seen.AppToken, seen.UserToken));
    }

    [Fact]
    public async Task A_rule_of_ones_own_is_asked_only_for_those_who_are_known()
    {
        var asked = 0;
        await using var server = await CarrierServer.StartAsync(options =>
        {
            options.UserTokens.Add("user-1");
            options.Authorize = _ =>
            {
                asked++;
                return new(CarrierAccess.Forbidden);
            };
        });

        Assert.Equal(401, (await server.TrackAsync("[]")).Status);
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_rule_that_fails_lets_nobody_in()
    {
        await using var server = await CarrierServer.StartAsync(options =>
            options.Authorize = _ => throw new InvalidOperationException("no database"));

        Assert.Equal(500, (await server.TrackAsync("[]")).Status);
        Assert.Null(server.Carrier.Query);
    }
}
