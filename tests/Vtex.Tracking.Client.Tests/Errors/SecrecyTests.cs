using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Secrets;

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
            !Redaction.Clean($"{text}S3cr3t!{after.Get}", new SecretText(["S3cr3t!"])).Contains("S3cr3t!", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<html>user=expedicao&amp;password=correct horse battery</html>")]
    [InlineData("<password>correct&#32;horse&#x20;battery</password>")]
    [InlineData("Basic ZXhwZWRpY2FvOmNvcnJlY3QgaG9yc2UgYmF0dGVyeQ==")]
    [InlineData("{'password':'correct horse battery'}")]
    [InlineData("password=correct+horse+battery")]
    public async Task A_login_that_is_repeated_hides_the_password(string body)
    {
        foreach (var status in new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError })
        {
            _server.Login = (_, _) => Task.FromResult(Answers.Text(status, body, "text/html"));

            var text = await TextAsync();

            Assert.DoesNotContain("horse", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ZXhwZWRpY2FvOmNvcnJlY3Q", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<accessToken>n3w-t0ken</accessToken>")]
    [InlineData("{accessToken='n3w-t0ken'}")]
    [InlineData("n3w-t0ken")]
    public async Task A_login_that_cannot_be_read_hides_the_token_that_nobody_knows_yet(string body)
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Text(HttpStatusCode.OK, body, "application/xml"));

        Assert.DoesNotContain("n3w-t0ken", await TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<token>s0me-t0ken</token>")]
    [InlineData("{'token': 's0me-t0ken'}")]
    [InlineData("token=s0me-t0ken&x=1")]
    [InlineData("&quot;token&quot;:&quot;s0me-t0ken&quot;")]
    public async Task Tokens_of_others_are_hidden_by_their_name(string body)
    {
        _server.Answer(HttpStatusCode.InternalServerError, body, "text/plain");

        Assert.DoesNotContain("s0me-t0ken", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_replaced_is_hidden_too()
    {
        await _tracking.Services.GetAsync(1);
        _server.Api = (request, _) => Task.FromResult(request.Token == "token-1"
            ? Answers.Status(HttpStatusCode.Unauthorized)
            : Answers.Text(HttpStatusCode.InternalServerError, "<t>token-1</t><t>token-2</t>", "text/xml"));
        await TextAsync();

        Assert.DoesNotContain("token-", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_a_request_is_about_is_hidden_in_what_repeats_it()
    {
        var service = Samples.Service with
        {
            ShipperCustomer = Samples.Service.ShipperCustomer! with { Email = "ana+teste@example.com", Cpf = "612.663.670-80" },
        };
        _server.Answer(HttpStatusCode.InternalServerError, "ana%2Bteste%40example.com &#54;1266367080", "text/plain");

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => _tracking.Services.CreateAsync(service));

        Assert.Equal("[redacted] [redacted]", exception.ResponseBody);
    }

    [Fact]
    public async Task What_the_framework_quotes_of_an_answer_is_cleaned()
    {
        _server.Api = (_, _) => throw new HttpRequestException(
            $"Received an invalid header line: '{ScriptedServer.Password}'.");

        Assert.DoesNotContain("horse", await TextAsync(), StringComparison.Ordinal);
    }

    private async Task<string> TextAsync()
    {
        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.GetAsync(7));
        return exception + exception.ResponseBody
            + string.Concat((exception as VtexRequestRejectedException)?.Faults ?? []);
    }
}
