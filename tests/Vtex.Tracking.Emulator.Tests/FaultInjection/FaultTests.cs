using System.Net;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

public sealed class FaultTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_ready_made_fault_has_a_name_a_sentence_and_passes_its_own_rules() => Assert.All(Faults.All, fault =>
    {
        Assert.Single(Faults.All, other => other.Name == fault.Name);
        Assert.EndsWith(".", fault.Description, StringComparison.Ordinal);
        Assert.Null(fault.FindProblem());
        Assert.Same(fault, Faults.Find(fault.Name.ToUpperInvariant()));
    });

    [Theory]
    [InlineData("expired-token", 401)]
    [InlineData("too-many-requests", 429)]
    [InlineData("unavailable", 503)]
    [InlineData("server-error", 500)]
    public async Task A_refusal_is_a_problem(string name, int status)
    {
        foreach (var onSocket in new[] { true, false })
        {
            await using var server = await FaultServer.StartAsync(onSocket);
            server.Emulator.Faults.Add(Faults.Find(name)!);
            using var response = await server.ListAsync();
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(status, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync(CancellationToken))!["status"]!);
            Assert.Equal(status == 429 ? TimeSpan.FromMinutes(1) : null, response.Headers.RetryAfter?.Delta);
            Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Count > 0);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_login_story(bool onSocket)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        server.Emulator.Faults.Add(Faults.LoginDown, times: 1);
        server.Emulator.Faults.Add(Faults.TooManyRequests, times: 1);
        var statuses = new List<int>();
        for (var call = 0; call < 3; call++)
        {
            using var answer = await server.LoginAsync();
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([429, 503, 200], statuses);
        Assert.All(server.Emulator.Faults.Active, active => Assert.True(active.IsUsedUp));
        Assert.Equal("too-many-requests (1 of 1)", server.Emulator.Faults.Active[0].ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_may_be_cut_or_changed_or_not_be_JSON(bool onSocket)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        (await server.CreateAsync()).EnsureSuccessStatusCode();
        var whole = await server.Http.GetStringAsync("receiver/services/1", CancellationToken);
        Assert.Contains("\"Ativo\"", whole, StringComparison.Ordinal);

        server.Emulator.Faults.Add(Faults.TruncatedPage, times: 1);
        Assert.Equal(whole[..20], await server.Http.GetStringAsync("receiver/services/1", CancellationToken));
        server.Emulator.Faults.Add(Faults.UnknownStatus, times: 1);
        Assert.Equal(
            whole.Replace("\"Ativo\"", "\"Extraviado no Polo\"", StringComparison.Ordinal),
            await server.Http.GetStringAsync("receiver/services/1", CancellationToken));
        server.Emulator.Faults.Add(Faults.HtmlInsteadOfJson, times: 1);
        using var page = await server.Http.GetAsync("receiver/services/1", CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal(whole, await server.Http.GetStringAsync("receiver/services/1", CancellationToken));
    }

    [Theory]
    [InlineData(true, "answer-lost", 1)]
    [InlineData(false, "answer-lost", 1)]
    [InlineData(true, "connection-reset", 0)]
    [InlineData(false, "connection-reset", 0)]
    public async Task A_connection_breaks_after_the_write_or_before(bool onSocket, string name, int services)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        server.Emulator.Faults.Add(Faults.Find(name)!, times: 1);
        await Assert.ThrowsAsync<HttpRequestException>(server.CreateAsync);
        Assert.Equal(services, server.Emulator.GetOrCreateUniverse(Api.User).Events.Count(happened => happened.Kind == "ServiceCreated"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_delay_passes_on_the_emulators_clock(bool onSocket)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        server.Emulator.Faults.Add(Faults.SlowPage, times: 1);
        var call = server.ListAsync();
        while (server.Emulator.Clock.Time.UntilNext is null)
            await Task.Yield();
        Assert.False(call.IsCompleted);
        Assert.InRange(server.Emulator.Clock.Time.UntilNext!.Value, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
        await server.Emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(30), CancellationToken);
        using var answer = await call;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_delays()
    {
        Assert.Equal(await DelaysAsync(1), await DelaysAsync(1));
        Assert.NotEqual(await DelaysAsync(1), await DelaysAsync(2));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Times_and_skip_are_exact_under_64_calls_at_once(bool onSocket)
    {
        await using var server = await FaultServer.StartAsync(onSocket);
        for (var round = 0; round < 10; round++)
        {
            server.Emulator.Faults.Clear();
            var fault = server.Emulator.Faults.Add(Faults.ServerError, times: 17, skip: 30);
            var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => server.ListAsync()));
            Assert.Equal(17, answers.Count(answer => answer.StatusCode == HttpStatusCode.InternalServerError));
            Assert.Equal(47, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
            Assert.Equal(17, fault.Used);
        }
    }

    [Fact]
    public async Task The_newest_of_the_universe_goes_first_then_the_newest_for_all()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        var faults = server.Emulator.Faults;
        faults.Add(new EmulatorFault("a") { Status = 501 }, times: 1);
        faults.Add(new EmulatorFault("b") { Status = 502 }, times: 1, skip: 1);
        faults.ForUniverse(Api.User).Add(new EmulatorFault("c") { Status = 503 }, times: 1);
        faults.ForUniverse(Api.User).Add(new EmulatorFault("d") { Status = 504 }, times: 1, skip: 1);
        faults.ForUniverse("outra").Add(new EmulatorFault("e") { Status = 505 });

        var statuses = new List<int>();
        for (var call = 0; call < 6; call++)
        {
            using var answer = await server.ListAsync();
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([503, 504, 501, 502, 200, 200], statuses);
        using var other = await server.LoginAsync("outra");
        Assert.Equal(505, (int)other.StatusCode);
    }

    [Fact]
    public async Task What_belongs_to_a_universe_ends_with_it()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        server.Emulator.Faults.ForUniverse(Api.User).Add(Faults.ServerError);
        server.Emulator.ResetUniverse(Api.User);
        Assert.Empty(server.Emulator.Faults.ForUniverse(Api.User).Active);
        using var answer = await server.ListAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Of_many_faults_one_can_be_removed()
    {
        await using var server = await FaultServer.StartAsync(onSocket: false);
        var first = server.Emulator.Faults.Add(Faults.ServerError);
        var second = server.Emulator.Faults.Add(Faults.TooManyRequests);
        Assert.False(server.Emulator.Faults.ForUniverse(Api.User).Remove(second.Id));
        Assert.True(server.Emulator.Faults.Remove(second.Id));
        Assert.False(server.Emulator.Faults.Remove(second.Id));
        Assert.Equal([first], server.Emulator.Faults.Active);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(404)]
    public async Task A_fault_of_ones_own_answers_with_any_status(int status)
    {
        foreach (var onSocket in new[] { true, false })
        {
            await using var server = await FaultServer.StartAsync(onSocket);
            server.Emulator.Faults.Add(new EmulatorFault("own")
            {
                Status = status,
                Body = "maçã",
                Headers = new Dictionary<string, string> { ["X-Own"] = "1", ["Content-Type"] = "text/plain; charset=utf-8" },
                Requests = FaultTarget.At("GET", "/receiver/services/{id}"),
            });
            using var answer = await server.Http.GetAsync("receiver/services/7/", CancellationToken);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("1", Assert.Single(answer.Headers.GetValues("X-Own")));
            Assert.Equal(status == 404 ? "maçã" : "", await answer.Content.ReadAsStringAsync(CancellationToken));
            using var other = await server.Http.GetAsync("receiver/services/7/8", CancellationToken);
            Assert.False(other.Headers.Contains("X-Own"));
        }
    }

    [Theory]
    [InlineData("status")]
    [InlineData("delay")]
    [InlineData("maxDelay")]
    [InlineData("bodyLimit")]
    [InlineData("headers.Content-Length")]
    [InlineData("headers.X-Line")]
    [InlineData("name")]
    public async Task A_fault_that_cannot_be_is_refused_by_field(string field)
    {
        EmulatorFault fault = field switch
        {
            "status" => new("own") { Status = 99 },
            "delay" => new("own") { Delay = TimeSpan.FromDays(31) },
            "maxDelay" => new("own") { Delay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(1) },
            "bodyLimit" => new("own") { BodyLimit = -1 },
            "headers.Content-Length" => new("own") { Headers = new Dictionary<string, string> { ["Content-Length"] = "1" } },
            "headers.X-Line" => new("own") { Headers = new Dictionary<string, string> { ["X-Line"] = "a\r\nb" } },
            _ => new("own"),
        };
        await using var emulator = TrackingEmulator.CreateInMemory();
        var failure = Assert.Throws<ArgumentException>(() => emulator.Faults.Add(fault));
        Assert.Contains($"{field} ", failure.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => emulator.Faults.Add(Faults.ServerError, times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => emulator.Faults.Add(Faults.ServerError, skip: -1));
    }

    private static async Task<List<TimeSpan>> DelaysAsync(ulong seed)
    {
        await using var server = await FaultServer.StartAsync(onSocket: false, seed);
        server.Emulator.Faults.Add(Faults.SlowPage);
        var delays = new List<TimeSpan>();
        for (var i = 0; i < 3; i++)
        {
            var call = server.ListAsync();
            while (server.Emulator.Clock.Time.UntilNext is null)
                await Task.Yield();
            delays.Add(server.Emulator.Clock.Time.UntilNext!.Value);
            await server.Emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(30), CancellationToken);
            (await call).Dispose();
        }

        return delays;
    }
}
