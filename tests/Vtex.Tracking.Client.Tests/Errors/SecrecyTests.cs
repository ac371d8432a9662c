using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Errors;

namespace Vtex.Tracking.Client.Tests.Errors;

public sealed class SecrecyTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public SecrecyTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [InlineData("your token is token-1.", "token-1")]
    [InlineData("your password is correct horse battery.", ScriptedServer.Password)]
    [InlineData("""{"AccessToken" : "0815"}""", "0815")]
    [InlineData("Authorization: Bearer 32985745", "32985745")]
    [InlineData("eyJhbGciOi.eyJzdWIi.c2ln is expired", "eyJ")]
    [InlineData("clark_kent@examplemail.com is unknown", "clark_kent")]
    [InlineData("CPF 612.663.670-80 is unknown", "612")]
    [InlineData("CPF 61266367080 is unknown", "61266367080")]
    public async Task Nothing_secret_or_personal_gets_out(string body, string secret)
    {
        _server.Answer(HttpStatusCode.BadRequest, body);
        Assert.DoesNotContain(secret, await TextAsync(), StringComparison.Ordinal);

        _server.Answer(
            HttpStatusCode.BadRequest,
            $$"""{"errors":[{"path":"$","message":{{System.Text.Json.JsonSerializer.Serialize(body)}}}]}""");
        Assert.DoesNotContain(secret, await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_repetition_is_hidden_too()
    {
        _server.Api = (request, _) => Task.FromResult(request.Token == "token-1"
            ? Answers.Status(HttpStatusCode.Unauthorized)
            : Answers.Text(HttpStatusCode.InternalServerError, "token-2 broke me", "text/plain"));

        Assert.DoesNotContain("token-2", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_body_is_cut()
    {
        _server.Answer(HttpStatusCode.InternalServerError, new string('x', 1_000_000));

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.GetAsync(7));

        Assert.Equal(new string('x', 1023) + "…", exception.ResponseBody);
    }

    [Fact]
    public void A_known_secret_never_survives_wherever_it_stands() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string, NonEmptyString>((text, after) =>
            !Redaction.Clean($"{text}S3cr3t!{after.Get}", ["S3cr3t!"]).Contains("S3cr3t!", StringComparison.Ordinal)));

    private async Task<string> TextAsync()
    {
        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.GetAsync(7));
        return exception + exception.ResponseBody
            + string.Concat((exception as VtexRequestRejectedException)?.Faults ?? []);
    }
}
