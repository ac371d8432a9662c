using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class VerificationTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    private RequestJournal Journal => _api.Emulator.Journal;

    [Fact]
    public async Task What_came_as_it_should_is_verified()
    {
        await _api.GetAsync("a");
        await _api.GetAsync("a");
        var asked = Request.Create().WithPath("/a").UsingGet();
        Journal.Verify(asked);
        Journal.Verify(asked, Times.Exactly(2));
        Journal.Verify(asked, Times.AtMost(2));
        Journal.Verify(Request.Create().WithPath("/b"), Times.Never);
        Assert.Equal(2, Journal.Count(asked));
        Assert.Equal("GET /a -> 404 (Nobody)", Journal.Find(asked)[0].ToString());
    }

    [Fact]
    public async Task A_failure_names_the_nearest_miss_its_first_difference_and_the_last_requests_without_secrets()
    {
        await _api.LoginAsync();
        await _api.GetAsync("receiver/services?status=Ativo");
        var message = Assert.Throws<VerificationException>(() => Journal.Verify(
            Request.Create().WithPath("/receiver/servicos").UsingGet(), Times.Once)).Message;
        Assert.Contains("Expected exactly once, came 0 of 2 requests", message, StringComparison.Ordinal);
        Assert.Contains("Nearest miss: GET /receiver/services?status=Ativo -> 200 (World)", message, StringComparison.Ordinal);
        Assert.Contains("First difference: ", message, StringComparison.Ordinal);
        Assert.Contains("/receiver/servicos", message, StringComparison.Ordinal);
        Assert.Contains("POST /receiver/auth -> 200 (World)", message, StringComparison.Ordinal);
        Assert.DoesNotContain(_api.Token!, message, StringComparison.Ordinal);
        Assert.DoesNotContain(Api.Password, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_are_listed_and_a_journal_that_is_off_verifies_nothing()
    {
        await _api.GetAsync("a");
        var message = Assert.Throws<VerificationException>(() => Journal.Verify(Request.Create().WithPath("/a"), Times.Never)).Message;
        Assert.Contains("Expected never, came 1 of 1 requests", message, StringComparison.Ordinal);
        Journal.Clear();
        Assert.Contains("empty", Assert.Throws<VerificationException>(() => Journal.Verify(Request.Create())).Message, StringComparison.Ordinal);

        await using var off = Api.InMemory(options => options.JournalSize = 0);
        Assert.Throws<InvalidOperationException>(() => off.Emulator.Journal.Verify(Request.Create(), Times.Never));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
