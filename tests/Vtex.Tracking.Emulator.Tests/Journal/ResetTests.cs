using System.Net.Http.Json;

namespace Vtex.Tracking.Emulator.Tests.Journal;

/// <summary>The journal of a universe begins anew with it, and says so where somebody may look for what came before.</summary>
public sealed class ResetTests
{
    private static readonly RequestMatcher Logins = RequestMatcher.Create().UsingPost().WithPath("/receiver/auth");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_begins_anew_and_the_journal_of_all_goes_on(bool isDeleted)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        await LogInAsync(emulator);
        emulator.Journal.ForUniverse("loja").Verify(Logins, Times.Once);

        if (isDeleted)
            emulator.DeleteUniverse("loja");
        else
            emulator.ResetUniverse("loja");

        emulator.Journal.ForUniverse("loja").Verify(Logins, Times.Never);
        emulator.Journal.Verify(Logins, Times.Once);
        Assert.Equal(0, emulator.Journal.ForUniverse("loja").Dropped);
        var failed = Assert.Throws<VerificationException>(() => emulator.Journal.ForUniverse("loja").Verify(Logins, Times.Once));
        Assert.EndsWith(
            " The journal of this universe began anew when it was reset or deleted, after request #1; older requests are in the journal of all universes only.",
            failed.Message);

        await LogInAsync(emulator);
        emulator.Journal.ForUniverse("loja").Verify(Logins, Times.Once);
        Assert.EndsWith("of all universes only.", Assert.Throws<VerificationException>(() => emulator.Journal.ForUniverse("loja").Verify(Logins, Times.Exactly(2))).Message);

        emulator.Journal.ForUniverse("loja").Clear();
        Assert.DoesNotContain(
            "began anew", Assert.Throws<VerificationException>(() => emulator.Journal.ForUniverse("loja").Verify(Logins, Times.Once)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_universe_that_had_no_requests_says_nothing()
    {
        using var emulator = new Owned();
        emulator.It.GetOrCreateUniverse("loja");
        emulator.It.ResetUniverse("loja");

        Assert.DoesNotContain(
            "began anew", Assert.Throws<VerificationException>(() => emulator.It.Journal.ForUniverse("loja").Verify(Logins, Times.Once)).Message, StringComparison.Ordinal);
    }

    private static async Task LogInAsync(TrackingEmulator emulator)
    {
        using var client = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        using var answer = await client.PostAsJsonAsync("auth", new { username = "loja", password = "segredo" }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private sealed class Owned : IDisposable
    {
        public TrackingEmulator It { get; } = TrackingEmulator.CreateInMemory();

        public void Dispose() => It.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
