using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

/// <summary>Verifies who shares a login with whom.</summary>
public sealed class SharedTokenTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Clients_of_one_identity_share_one_login()
    {
        using var one = _server.Client(_clock);
        using var other = _server.Client(_clock);

        await Task.WhenAll(Enumerable.Range(1, 100).Select(id => (id % 2 == 0 ? one : other).Services.GetAsync(id)));

        Assert.Equal(1, _server.Logins);
    }

    [Theory]
    [InlineData("username")]
    [InlineData("password")]
    [InlineData("address")]
    [InlineData("clock")]
    public async Task Whoever_differs_logs_in_for_themselves(string difference)
    {
        var options = ScriptedServer.Options(difference == "clock" ? new ManualTimeProvider() : _clock);
        options.Username = difference == "username" ? "another" : options.Username;
        options.Password = difference == "password" ? "another" : options.Password;
        options.BaseAddress = difference == "address" ? new Uri("https://another.test/receiver/") : options.BaseAddress;
        using var one = _server.Client(_clock);
        using var other = new VtexTrackingClient(options, _server);

        await one.Services.GetAsync(1);
        await other.Services.GetAsync(1);

        Assert.Equal(["token-1", "token-2"], _server.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task Servers_in_memory_of_the_same_name_are_two()
    {
        using var another = new ScriptedServer();
        using var one = _server.Client(_clock);
        using var other = another.Client(_clock);

        await one.Services.GetAsync(1);
        await other.Services.GetAsync(1);

        Assert.Equal((1, 1), (_server.Logins, another.Logins));
    }

    [Fact]
    public async Task A_client_that_is_disposed_leaves_the_token_to_the_others()
    {
        using var other = _server.Client(_clock);
        using (var one = _server.Client(_clock))
            await one.Services.GetAsync(1);

        await other.Services.GetAsync(1);

        Assert.Equal(1, _server.Logins);
    }

    [Fact]
    public async Task A_token_that_is_refused_for_one_client_is_renewed_for_all()
    {
        _server.Api = (request, _) => Task.FromResult(
            request.Token == "token-1" ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Json("{}"));
        using var one = _server.Client(_clock);
        using var other = _server.Client(_clock);

        await one.Services.GetAsync(1);
        await other.Services.GetAsync(1);

        Assert.Equal(["token-1", "token-2", "token-2"], _server.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task Identities_interleaved_a_million_times_never_get_each_others_answer()
    {
        _server.Login = (_, _) => throw new InvalidOperationException("Each has a login of its own.");
        var identities = new List<(VtexTrackingClient Client, int Id)>();
        for (var id = 1; id <= 2; id++)
        {
            var token = FormattableString.Invariant($"token-of-{id}");
            var server = new ScriptedServer { Login = (_, _) => Task.FromResult(Answers.Token(token)) };
            server.Api = (request, _) => Task.FromResult(request.Token == token
                ? Answers.Json($$"""{"invoiceOrderOfService":"{{request.Token}}{{request.PathAndQuery}}"}""")
                : Answers.Status(HttpStatusCode.InternalServerError));
            var options = ScriptedServer.Options(_clock);
            options.Username = token;
            options.CallBudget = new CallBudgetOptions();
            identities.Add((new VtexTrackingClient(options, server), id));
        }

        // Both ask for the same services, mostly from memory; every hundredth time for one that nobody has asked for.
        var expected = identities.ConvertAll(identity => FormattableString.Invariant($"token-of-{identity.Id}/receiver/services/"));
        await Parallel.ForAsync(0, 1000, async (round, cancellationToken) =>
        {
            for (var number = round * 1000; number < (round + 1) * 1000; number++)
            {
                var service = number % 100 < 98 ? number / 2 % 200 : number;
                var answer = await identities[number % 2].Client.Services.GetAsync(service, cancellationToken: cancellationToken);
                Assert.StartsWith(expected[number % 2], answer.InvoiceOrderOfService, StringComparison.Ordinal);
            }
        });

        identities.ForEach(identity => identity.Client.Dispose());
    }
}
