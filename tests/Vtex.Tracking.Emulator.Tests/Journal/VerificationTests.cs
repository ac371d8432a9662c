using System.Globalization;
using System.Net;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Journaling;

public sealed class VerificationTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    private RequestJournal Journal => _api.Emulator.Journal;

    [Fact]
    public async Task What_came_as_expected_is_verified()
    {
        await _api.GetAsync("a");
        await _api.GetAsync("a");
        var asked = RequestMatcher.Create().UsingGet().WithPath("/a");
        Journal.Verify(asked);
        Journal.Verify(asked, Times.Exactly(2));
        Journal.Verify(asked, Times.AtMost(2));
        Journal.Verify(RequestMatcher.Create().WithPath("/b"), Times.Never);
        Assert.Equal(2, Journal.Count(asked.WithStatus(404)));
        Assert.Equal("#1 2026-11-21T15:00:00.123Z GET /a -> 404 (None)", Journal.Find(asked)[0].ToString());
        Assert.Equal(0, Journal.Dropped);
    }

    [Fact]
    public async Task The_login_story_is_verified_whatever_answered()
    {
        _api.Emulator.Faults.Add(Faults.LoginDown, times: 1);
        _api.Emulator.Faults.Add(Faults.TooManyRequests, times: 1);
        var login = RequestMatcher.Create().UsingPost().WithPath("/receiver/auth");
        for (var call = 0; call < 3; call++)
            await _api.SendAsync(HttpMethod.Post, "receiver/auth", """{"username":"loja","password":"segredo"}""");
        Journal.Verify(login, Times.Exactly(3));
        Journal.ForUniverse(Api.User).Verify(login.WithStatus(503), Times.Once);
        Assert.Equal(
            [(AnsweredBy.Fault, "too-many-requests", 429), (AnsweredBy.Fault, "login-down", 503), (AnsweredBy.World, null, 200)],
            Journal.Entries.Select(entry => (entry.AnsweredBy, entry.AnswerName, entry.Status)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_failed_is_recorded_before_the_caller_sees_it(bool onSocket)
    {
        await using var api = onSocket ? await Api.OnSocketAsync() : Api.InMemory();
        foreach (var fault in Enum.GetValues<ConnectionFault>().Where(fault => fault is not (ConnectionFault.Hang or ConnectionFault.EmptyResponse)))
            api.Emulator.Faults.Add(new EmulatorFault("broken") { Connection = fault }, times: 10);
        for (var i = 1; i <= 40; i++)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => api.GetAsync("a"));
            api.Emulator.Journal.Verify(RequestMatcher.Create().WithStatus(0), Times.Exactly(i));
        }
    }

    [Fact]
    public async Task A_failure_names_the_nearest_miss_its_first_difference_and_the_last_requests_without_secrets()
    {
        await _api.LoginAsync();
        await _api.GetAsync("receiver/services?status=Ativo");
        var message = Assert.Throws<VerificationException>(() => Journal.Verify(
            RequestMatcher.Create().UsingGet().WithPath("/receiver/servicos").WithHeader("Authorization", "Bearer 12345"), Times.Once)).Message;
        Assert.Contains("Expected exactly once, received 0 among 2 requests: method GET, path /receiver/servicos, header Authorization Bearer ***", message, StringComparison.Ordinal);
        Assert.Contains("Nearest miss: #2 2026-11-21T15:00:00.123Z GET /receiver/services?status=Ativo -> 200 (World)", message, StringComparison.Ordinal);
        Assert.Contains("First difference: path: expected /receiver/servicos, was /receiver/services", message, StringComparison.Ordinal);
        Assert.Contains("#1 2026-11-21T15:00:00.123Z POST /receiver/auth -> 200 (World)", message, StringComparison.Ordinal);
        Assert.DoesNotContain(_api.Token!, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Api.Password, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_of_a_secret_field_is_masked()
    {
        await _api.LoginAsync();
        var message = Assert.Throws<VerificationException>(
            () => Journal.Verify(RequestMatcher.Create().WithJson("password", "outra-senha"))).Message;
        Assert.Contains("First difference: body password: expected ***, was ***", message, StringComparison.Ordinal);
        Assert.DoesNotContain("outra-senha", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_are_listed_and_a_journal_that_is_off_verifies_nothing()
    {
        await _api.GetAsync("a");
        var message = Assert.Throws<VerificationException>(() => Journal.Verify(RequestMatcher.Create().WithPath("/a"), Times.Never)).Message;
        Assert.Contains("Expected never, received 1 among 1 requests", message, StringComparison.Ordinal);
        Journal.Clear();
        Assert.Contains("empty", Assert.Throws<VerificationException>(() => Journal.Verify(RequestMatcher.Create())).Message, StringComparison.Ordinal);

        await using var off = Api.InMemory(options => options.JournalSize = 0);
        Assert.Throws<InvalidOperationException>(() => off.Emulator.Journal.Verify(RequestMatcher.Create(), Times.Never));
        Assert.Empty(off.Emulator.Journal.Entries);
    }

    [Fact]
    public async Task What_was_dropped_could_have_matched_so_nothing_is_judged_that_it_could_change()
    {
        await using var api = Api.InMemory(options => options.JournalSize = 3);
        for (var i = 0; i < 5; i++)
            await api.GetAsync(i.ToString(CultureInfo.InvariantCulture));
        var journal = api.Emulator.Journal;
        var (first, last) = (RequestMatcher.Create().WithPath("/0"), RequestMatcher.Create().WithPath("/4"));
        Assert.Equal(2, journal.Dropped);

        var failure = Assert.Throws<IncompleteJournalException>(() => journal.Verify(first, Times.Never));
        Assert.Contains("2 requests were dropped", failure.Message, StringComparison.Ordinal);
        Assert.Contains("JournalSize (now 3)", failure.Message, StringComparison.Ordinal);
        Assert.Throws<IncompleteJournalException>(() => journal.Verify(first));
        Assert.Throws<IncompleteJournalException>(() => journal.Verify(last, Times.Once));
        Assert.Throws<IncompleteJournalException>(() => journal.Verify(last, Times.AtMost(2)));
        Assert.Throws<IncompleteJournalException>(() => journal.Count(last));

        journal.Verify(last); // at least one is there
        journal.Verify(last, Times.AtMost(3)); // 1 and at most 2 more
        Assert.Throws<VerificationException>(() => journal.Verify(last, Times.Never));
        Assert.Throws<VerificationException>(() => journal.Verify(last, Times.AtLeast(4)));
        journal.Clear();
        await api.GetAsync("x");
        journal.Verify(first, Times.Never);
        Assert.Equal(1, journal.Count(RequestMatcher.Create()));
    }

    [Fact]
    public async Task A_body_that_was_cut_could_have_matched()
    {
        var body = "{\"a\":1,\"long\":\"" + new string('x', 2_000_000) + "\",\"end\":\"here\"}";
        await _api.SendAsync(HttpMethod.Post, "a", body);
        Assert.True(Journal.Entries[0].IsBodyCut);
        var all = RequestMatcher.Create();
        Assert.Throws<IncompleteJournalException>(() => Journal.Verify(all.WithJson("end", "here")));
        Assert.Throws<IncompleteJournalException>(() => Journal.Verify(all.WithJson("end", "there"), Times.Never));
        Assert.Throws<IncompleteJournalException>(() => Journal.Verify(all.WithBodyContaining("here")));
        Journal.Verify(all.WithBodyContaining("\"long\""), Times.Once);
        Journal.Verify(all.WithPath("/b").WithJson("end", "here"), Times.Never); // the path says enough
        Journal.Verify(all.WithPath("/a"), Times.Once);

        await using var larger = Api.InMemory(options => options.JournalSize = 10_000);
        await larger.SendAsync(HttpMethod.Post, "a", body);
        larger.Emulator.Journal.Verify(all.WithJson("end", "here"), Times.Once);
    }

    [Fact]
    public async Task Headers_beyond_the_hundredth_could_have_matched()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "a");
        for (var i = 0; i < 150; i++)
            request.Headers.Add($"X-{i}", "1");
        await _api.SendAsync(request);
        Assert.True(Journal.Entries[0].AreHeadersCut);
        Journal.Verify(RequestMatcher.Create().WithHeader("X-1"));
        Assert.Throws<IncompleteJournalException>(() => Journal.Verify(RequestMatcher.Create().WithHeader("X-149")));
        Assert.Throws<IncompleteJournalException>(() => Journal.Verify(RequestMatcher.Create().WithoutHeader("X-149")));
    }

    [Fact]
    public async Task A_body_that_was_refused_as_too_large_counts_as_cut()
    {
        await _api.LoginAsync();
        Journal.Clear();
        var answer = await _api.SendAsync(HttpMethod.Post, "receiver/services", Encoding.UTF8.GetBytes("[" + new string(' ', 33 * 1024 * 1024) + "]"));
        Assert.Equal((int)HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Throws<IncompleteJournalException>(() => Journal.Verify(RequestMatcher.Create().WithBodyContaining("x"), Times.Never));
    }

    [Fact]
    public async Task Each_universe_has_a_journal_of_its_own_which_ends_with_it()
    {
        await _api.LoginAsync();
        await _api.GetAsync("receiver/services");
        await _api.LoginAsync("outra");
        await _api.GetAsync("elsewhere");
        Assert.Equal(["/receiver/auth", "/receiver/services"], Journal.ForUniverse(Api.User).Entries.Select(entry => entry.Url));
        Assert.Equal([1, 2, 3, 4], Journal.Entries.Select(entry => entry.Number));
        Assert.Equal([Api.User, Api.User, "outra", "outra"], Journal.Entries.Select(entry => entry.Universe));
        Journal.ForUniverse("outra").Clear();
        Assert.Empty(Journal.ForUniverse("outra").Entries);
        _api.Emulator.DeleteUniverse(Api.User);
        Assert.Empty(Journal.ForUniverse(Api.User).Entries);
        Assert.Equal(4, Journal.Entries.Count);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
