using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Client.Tests.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

public sealed class TokenStoreTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly MemoryTokenStore _store = new();
    private readonly CollectingLoggerProvider _log = new();

    public void Dispose()
    {
        _server.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_token_is_found_by_another_process()
    {
        await GetAsProcessAsync();
        await GetAsProcessAsync();

        Assert.Equal(1, _server.Logins);
        Assert.All(_server.Calls, call => Assert.Equal("token-1", call.Token));
    }

    [Fact]
    public async Task Nothing_in_the_store_tells_whose_it_is_and_a_protector_hides_the_token()
    {
        await GetAsProcessAsync(protector: new MirrorProtector());
        await GetAsProcessAsync(protector: new MirrorProtector());

        var (key, blob) = Assert.Single(_store.Tokens);
        Assert.Equal(1, _server.Logins);
        Assert.Matches("^vtex-tracking-token-[0-9A-F]{64}$", key);
        Assert.DoesNotContain("token-1", Encoding.UTF8.GetString(blob), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_finds_no_token()
    {
        await GetAsProcessAsync();
        await GetAsProcessAsync(password: "wrong");

        Assert.Equal((2, 2), (_server.Logins, _store.Tokens.Count));
    }

    [Fact]
    public async Task A_stored_token_that_is_refused_is_replaced()
    {
        await GetAsProcessAsync();
        _server.Api = (request, _) => Task.FromResult(
            request.Token == "token-1" ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Json("{}"));

        await GetAsProcessAsync();
        await GetAsProcessAsync();

        Assert.Equal(2, _server.Logins);
        Assert.Equal(["token-1", "token-1", "token-2", "token-2"], _server.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task A_stored_token_near_its_end_is_not_taken_over()
    {
        await GetAsProcessAsync();
        _clock.Advance(TimeSpan.FromDays(30));

        await GetAsProcessAsync();

        Assert.Equal("token-2", _server.Calls[^1].Token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("token-1")]
    [InlineData("\u0001short")]
    public async Task Bytes_that_are_no_token_are_passed_over(string blob)
    {
        await GetAsProcessAsync();
        _store.Tokens[_store.Tokens.Keys.Single()] = Encoding.UTF8.GetBytes(blob);

        await GetAsProcessAsync();

        Assert.Equal("token-2", _server.Calls[^1].Token);
        Assert.Contains("token store failed", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_fails_no_call_and_its_words_are_not_logged()
    {
        _store.Fault = new InvalidOperationException("Host=db;Password=s3cr3t");

        await GetAsProcessAsync();

        Assert.Single(_server.Calls);
        Assert.Contains("System.InvalidOperationException", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protector_that_fails_fails_no_call_and_its_words_are_not_logged()
    {
        await GetAsProcessAsync();
        await GetAsProcessAsync(protector: new MirrorProtector());

        Assert.Equal(2, _server.Calls.Count);
        Assert.DoesNotContain("token-1", _log.Text, StringComparison.Ordinal);
    }

    /// <summary>Each has a handler of its own and so shares nothing with the others but the store.</summary>
    private async Task GetAsProcessAsync(ITokenProtector? protector = null, string? password = null)
    {
        var options = ScriptedServer.Options(_clock);
        options.Password = password ?? options.Password;
        options.TokenStore = _store;
        options.TokenProtector = protector;
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        options.LoggerFactory = logging;
        using var handler = new ForwardingHandler(_server);
        using var tracking = new VtexTrackingClient(options, handler);
        await tracking.Services.GetAsync(1);
    }
}
