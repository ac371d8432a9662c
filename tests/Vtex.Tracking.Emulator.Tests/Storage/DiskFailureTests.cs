using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class DiskFailureTests
{
    [Fact]
    public async Task A_change_that_cannot_be_kept_is_not_acknowledged()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        using var client = await EnterAsync(emulator);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client)).Status);
        emulator.GetOrCreateUniverse("loja").PersistTo(_ => new FailingStore());

        for (var again = 0; again < 2; again++)
        {
            var (status, text) = await PostAsync(client);
            Assert.Equal(HttpStatusCode.InternalServerError, status);
            Assert.Contains("cannot store this change, and it has not happened", text);
            Assert.Contains("No space left on device.", text);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("services/1", TestContext.Current.CancellationToken)).StatusCode);
        Assert.NotEmpty(await Samples.ExportAsync(emulator.GetOrCreateUniverse("loja")));
        Assert.Equal(1, emulator.GetOrCreateUniverse("loja").State.Services.NextId - 1);
        Assert.Contains("No space left on device.", emulator.GetOrCreateUniverse("loja").Failure);
    }

    [Fact]
    public async Task What_is_due_stops_where_it_cannot_be_kept_and_time_goes_on()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1, "1-DELIVERED")]);
        emulator.GetOrCreateUniverse("loja").PersistTo(_ => new FailingStore());

        Assert.Empty(await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken));

        Assert.Equal(Samples.Start.AddDays(1), emulator.Clock.GetUtcNow());
        Assert.Equal(2, emulator.GetOrCreateUniverse("loja").Events.Count);
        Assert.Equal("The change after event 2 could not be written. No space left on device.", emulator.GetOrCreateUniverse("loja").Failure);
        var refused = Assert.Throws<EventPersistenceException>(() => emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]));
        Assert.EndsWith(emulator.GetOrCreateUniverse("loja").Failure!, refused.Message);
    }

    [Fact]
    public void A_folder_belongs_to_one_emulator_at_a_time()
    {
        using var folder = new TestFolder();
        using (DataFolder.Open(folder.Path))
        {
            var refused = Assert.Throws<StorageException>(() => folder.Open());
            Assert.Equal(
                $"The data folder {folder.Path} is in use by another emulator. Stop that one, or choose another folder.",
                refused.Message);
        }

        DataFolder.Open(folder.Path).Dispose();
    }

    [Fact]
    public async Task A_folder_is_not_shared_though_its_lock_was_deleted()
    {
        using var folder = new TestFolder();
        await using var first = folder.Open();
        first.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1)]);
        File.Delete(Path.Combine(folder.Path, ".lock"));

        Assert.Contains("in use by another emulator", Assert.Throws<StorageException>(() => folder.Open()).Message);

        first.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]); // the one that was refused leaves it alone

        File.Delete(Path.Combine(folder.Path, ".lock"));
        first.GetOrCreateUniverse("loja").Services.Create([Samples.Service(3)]);
        Assert.Contains("in use by another emulator", Assert.Throws<StorageException>(() => folder.Open()).Message);
    }

    [Fact]
    public async Task Who_lost_an_empty_folder_to_another_emulator_does_not_write_into_it()
    {
        using var folder = new TestFolder();
        await using var first = folder.Open();
        File.Delete(Path.Combine(folder.Path, ".lock"));
        await using var second = folder.Open();
        second.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1)]);

        var refused = Assert.Throws<EventPersistenceException>(() => first.GetOrCreateUniverse("loja"));

        Assert.Contains("another emulator may be using it", refused.Message);
        Assert.NotNull(second.GetOrCreateUniverse("loja").Services.Find(1));
    }

    [Fact]
    public async Task A_folder_or_a_file_that_is_gone_is_told_as_that()
    {
        foreach (var (vanish, told) in new (Action<string>, string)[]
        {
            (path => Directory.Delete(path, recursive: true), "is gone."),
            (path => File.Delete(Path.Combine(path, "loja.log")), "loja.log is gone."),
            (path => File.AppendAllText(Path.Combine(path, "loja.log"), "x"), "was changed by another program"),
        })
        {
            using var folder = new TestFolder();
            await using var emulator = folder.Open();
            emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1)]);
            vanish(folder.Path);

            var refused = Assert.Throws<EventPersistenceException>(() => emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]));

            Assert.Contains(told, refused.Message);
            Assert.Null(emulator.GetOrCreateUniverse("loja").Services.Find(2));
            Directory.CreateDirectory(folder.Path);
        }
    }

    [Fact]
    public async Task A_path_that_can_be_no_folder_is_refused()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        foreach (var path in new[] { file, Path.Combine(file, "below") })
        {
            var refused = await Assert.ThrowsAsync<StorageException>(() => TrackingEmulator.StartAsync(
                new() { DataFolder = path }, TestContext.Current.CancellationToken));
            Assert.StartsWith($"The data folder {path} cannot be used. ", refused.Message);
        }
    }

    [Fact]
    public async Task A_universe_that_cannot_get_a_file_is_not_made()
    {
        using var folder = new TestFolder();
        await using var emulator = folder.Open();
        Directory.CreateDirectory(Path.Combine(folder.Path, "loja.log"));

        Assert.Throws<EventPersistenceException>(() => emulator.GetOrCreateUniverse("loja"));

        Assert.Empty(emulator.Universes);
    }

    [Fact]
    public async Task A_universe_that_cannot_be_made_anew_goes_on()
    {
        using var folder = new TestFolder();
        await using var emulator = folder.Open();
        emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1)]);
        var log = folder.OnlyLog;
        File.Move(log, log + ".aside");
        Directory.CreateDirectory(Path.Combine(log, "inside"));

        Assert.Throws<EventPersistenceException>(() => emulator.ResetUniverse("loja"));

        Directory.Delete(log, recursive: true);
        File.Move(log + ".aside", log);
        emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]);
        Assert.NotNull(emulator.GetOrCreateUniverse("loja").Services.Find(1));
    }

    private static async Task<HttpClient> EnterAsync(TrackingEmulator emulator)
    {
        var client = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        using var answer = await client.PostAsJsonAsync(
            "auth", new { username = "loja", password = "segredo" }, TestContext.Current.CancellationToken);
        var login = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", login.GetProperty("accessToken").GetString());
        return client;
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("services", Wire.Services("1"), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
