using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

public sealed class SharedLoginTests : IDisposable
{
    /// <summary>Milliseconds after which a test that waits in vain is failed instead of left hanging.</summary>
    private const int Patience = 30_000;

    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact(Timeout = Patience)]
    public async Task A_thousand_callers_cause_one_login()
    {
        var door = new TaskCompletionSource();
        _server.Login = async (number, _) =>
        {
            await door.Task;
            return Answers.Token($"token-{number}");
        };
        using var tracking = _server.Client();

        // Each call runs as far as the login before the next begins, so that all thousand wait for it.
        var calls = Enumerable.Range(1, 1000).Select(id => tracking.Services.GetAsync(id)).ToList();
        Assert.Empty(_server.Calls);
        door.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(1, _server.Logins);
        Assert.Equal(1000, _server.Calls.Count);
        Assert.All(_server.Calls, call => Assert.Equal("token-1", call.Token));
    }

    [Fact]
    public async Task The_login_sends_the_credentials_and_no_token()
    {
        using var tracking = _server.Client();

        await tracking.Services.GetAsync(1);

        var login = _server.Requests[0];
        Assert.Equal((HttpMethod.Post, "/receiver/auth"), (login.Method, login.PathAndQuery));
        Assert.Equal("""{"username":"expedicao","password":"correct horse battery"}""", login.Body);
        Assert.Null(login.Token);
    }

    [Fact(Timeout = Patience)]
    public async Task A_caller_who_gives_up_does_not_take_the_login_from_the_others()
    {
        var loginBegan = new TaskCompletionSource();
        var door = new TaskCompletionSource();
        _server.Login = async (number, cancellationToken) =>
        {
            loginBegan.TrySetResult();
            await door.Task.WaitAsync(cancellationToken);
            return Answers.Token($"token-{number}");
        };
        using var tracking = _server.Client();
        using var patience = new CancellationTokenSource();

        var impatient = tracking.Services.GetAsync(1, cancellationToken: patience.Token);
        var patient = tracking.Services.GetAsync(2);
        await loginBegan.Task;
        await patience.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal(patience.Token, exception.CancellationToken);
        door.SetResult();
        await patient;
        Assert.Equal(1, _server.Logins);
        Assert.Equal("/receiver/services/2", Assert.Single(_server.Calls).PathAndQuery);
    }

    [Fact]
    public async Task A_refused_login_is_told_to_all_who_wait_and_tried_again_after_a_pause()
    {
        _server.Login = (number, _) => Task.FromResult(
            number == 1 ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Token("token-2"));
        var clock = new ManualTimeProvider();
        using var tracking = _server.Client(clock);

        var exception = await Assert.ThrowsAsync<VtexAuthenticationException>(() => tracking.Services.GetAsync(1));
        clock.Advance(TimeSpan.FromSeconds(5));
        await tracking.Services.GetAsync(1);

        Assert.Equal("Login", exception.Operation);
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal("token-2", Assert.Single(_server.Calls).Token);
    }

    [Theory]
    [InlineData("""{"authenticated":false,"accessToken":"token-1"}""")]
    [InlineData("""{"authenticated":true,"accessToken":""}""")]
    [InlineData("""{"authenticated":true}""")]
    [InlineData("{}")]
    public async Task A_success_that_does_not_authenticate_is_a_failure(string answer)
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Json(answer));
        using var tracking = _server.Client();

        await Assert.ThrowsAsync<VtexAuthenticationException>(() => tracking.Services.GetAsync(1));

        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task A_token_that_fits_into_no_header_is_not_repeated_in_the_error()
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Token("evil\\r\\nX-Injected: yes"));
        using var tracking = _server.Client();

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => tracking.Services.GetAsync(1));

        Assert.DoesNotContain("evil", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_login_is_a_wrong_address_and_not_an_empty_list()
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Status(HttpStatusCode.NotFound));
        using var tracking = _server.Client();

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => tracking.Services.GetPageAsync());

        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
    }
}
