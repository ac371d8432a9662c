using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class LoginTests
{
    [Theory]
    [InlineData("receiver/auth")]
    [InlineData("receiver/v1/auth")]
    [InlineData("receiver/v1.1/auth")]
    public async Task A_new_user_gets_a_token_for_thirty_days(string path)
    {
        await using var api = Api.InMemory();
        var answer = (await api.PostAsync(path, Credentials("loja", "segredo"))).ShouldBeOk();

        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal(
            ["authenticated", "created", "expiration", "accessToken", "message"],
            answer.Json!.AsObject().Select(field => field.Key));
        Assert.True((bool)answer.Json["authenticated"]!);
        Assert.Equal("2026-11-21T15:00:00.1230000Z", (string?)answer.Json["created"]);
        Assert.Equal("2026-12-21T15:00:00.1230000Z", (string?)answer.Json["expiration"]);
        api.Token = (string?)answer.Json["accessToken"];
        (await api.GetAsync("receiver/services")).ShouldBeOk();
    }

    [Fact]
    public async Task The_password_of_the_first_login_stays()
    {
        await using var api = Api.InMemory();
        await api.LoginAsync("loja", "segredo");
        await api.LoginAsync("loja", "segredo");
        var refused = (await api.PostAsync("receiver/auth", Credentials("loja", "outra"))).ShouldRefuse(401);
        Assert.Equal(["Bearer"], refused.Headers["WWW-Authenticate"]);
        Assert.DoesNotContain("outra", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("loja", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"username":"","password":"segredo"}""")]
    [InlineData("""{"username":"loja","password":""}""")]
    [InlineData("""{"username":"loja"}""")]
    [InlineData("""{"password":"segredo"}""")]
    [InlineData("""{"username":null,"password":null}""")]
    [InlineData("{}")]
    public async Task An_empty_name_or_password_is_refused(string body)
    {
        await using var api = Api.InMemory();
        (await api.SendAsync(HttpMethod.Post, "receiver/auth", body)).ShouldRefuse(401);
    }

    [Fact]
    public async Task Fixed_users_are_the_only_ones()
    {
        await using var api = Api.InMemory(options => options.Users.Add(new EmulatorUser("loja", "segredo")));
        await api.LoginAsync("loja", "segredo");
        (await api.PostAsync("receiver/auth", Credentials("loja", "x"))).ShouldRefuse(401);
        (await api.PostAsync("receiver/auth", Credentials("nova", "segredo"))).ShouldRefuse(401);
    }

    [Fact]
    public async Task Field_names_are_found_in_any_case_and_without_a_content_type()
    {
        await using var api = Api.InMemory();
        using var request = new HttpRequestMessage(HttpMethod.Post, "receiver/auth")
        {
            Content = new ByteArrayContent("""{"Username":"loja","PASSWORD":"segredo"}"""u8.ToArray()),
        };
        (await api.SendAsync(request)).ShouldBeOk();
    }

    private static JsonObject Credentials(string username, string password) =>
        new() { ["username"] = username, ["password"] = password };
}
