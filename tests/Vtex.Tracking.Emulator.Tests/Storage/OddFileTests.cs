using System.Diagnostics;
using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Whatever stands in a data folder, the emulator starts with the universes that it can read, and tells of the others.</summary>
public sealed class OddFileTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_is_called_like_a_log_and_is_not_a_file_is_told_and_ends_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes and sockets are no files there.");
        using var folder = await WithUniverseAsync();
        await MakePipeAsync(folder.PathOf("cano.log"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.PathOf("soquete.log")));
        Directory.CreateDirectory(folder.PathOf("pasta.log"));
        await File.WriteAllTextAsync(folder.PathOf("vazio.log"), "", TestContext.Current.CancellationToken);
        using var elsewhere = await WithUniverseAsync("longe");
        File.CreateSymbolicLink(folder.PathOf("longe.log"), elsewhere.OnlyLog);
        File.CreateSymbolicLink(folder.PathOf("nada.log"), folder.PathOf("nao-existe"));

        await using var emulator = await Task.Run(() => folder.Open()).WaitAsync(Timeout, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal("loja", Assert.Single(emulator.Restored).Name);
        Assert.Equal(
            [
                ("cano", "is empty, or is not a regular file"), ("longe", "is a link, not a file"), ("nada", "is a link, not a file"),
                ("pasta", "is a folder, not a file"), ("soquete", "is empty, or is not a regular file"), ("vazio", "is empty, or is not a regular file"),
            ],
            emulator.Unreadable.Select(universe => (universe.Name, universe.Reason.Replace(universe.File + " ", "", StringComparison.Ordinal).Split(". ")[0])));
        Assert.All(emulator.Unreadable, universe => Assert.EndsWith("Put a good copy in its place, or move it out of the folder.", universe.Reason));
        emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]);
        Assert.Throws<WorldRuleException>(() => emulator.GetOrCreateUniverse("cano"));
    }

    [Fact]
    public async Task The_file_that_a_link_leads_to_is_neither_read_nor_written_nor_deleted()
    {
        using var elsewhere = await WithUniverseAsync("longe");
        var before = await File.ReadAllBytesAsync(elsewhere.OnlyLog, TestContext.Current.CancellationToken);
        using var folder = new TestFolder();
        File.CreateSymbolicLink(folder.PathOf("longe.log"), elsewhere.OnlyLog);
        await using var emulator = folder.Open();

        emulator.ResetUniverse("longe").Services.Create([Samples.Service(7)]);

        Assert.Null(new FileInfo(folder.OnlyLog).LinkTarget);
        Assert.Equal(before, await File.ReadAllBytesAsync(elsewhere.OnlyLog, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_without_permission_is_told_and_ends_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It has no such permissions.");
        using var folder = await WithUniverseAsync();
        var secret = folder.OnlyLog;
        File.Copy(secret, folder.PathOf("outra.log"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(secret, UnixFileMode.None);
        var isRoot = CanRead(secret);

        await using var emulator = folder.Open();

        // Nothing is forbidden to root.
        Assert.Equal(isRoot ? ["loja"] : [], emulator.Restored.Select(universe => universe.Name));
        Assert.Equal(isRoot ? ["outra"] : ["loja", "outra"], emulator.Unreadable.Select(universe => universe.Name));
        Assert.All(emulator.Unreadable.Where(universe => universe.Name == "loja"), universe => Assert.Contains("cannot be opened", universe.Reason));
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_absurdly_large_file_is_told_at_once_and_ends_nothing(int events)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files with holes have to be asked for there.");
        using var folder = await WithUniverseAsync();
        var large = folder.PathOf("grande.log");
        if (events > 0)
        {
            using var source = await WithUniverseAsync("grande");
            File.Copy(source.OnlyLog, large);
        }

        await using (var file = new FileStream(large, FileMode.OpenOrCreate))
            file.SetLength(1L << 43); // 8 TiB, nearly all of it a hole

        await using var emulator = await Task.Run(() => folder.Open()).WaitAsync(Timeout, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal("loja", Assert.Single(emulator.Restored).Name);
        Assert.Contains(events == 0 ? "is not a log" : "is damaged: the record at byte", Assert.Single(emulator.Unreadable).Reason);
        Assert.Equal(1L << 43, new FileInfo(large).Length);
    }

    [Fact]
    public async Task A_lock_that_is_not_a_file_is_told_and_nothing_behind_it_is_touched()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        using var folder = new TestFolder();
        var (lockFile, precious) = (folder.PathOf(".lock"), folder.PathOf("precioso"));
        await File.WriteAllTextAsync(precious, "precioso", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(lockFile, precious);
        Assert.Equal(
            $"The data folder {folder.Path} cannot be used. {lockFile} is a link; remove it.",
            Assert.Throws<StorageException>(() => folder.Open()).Message);
        Assert.Equal("precioso", await File.ReadAllTextAsync(precious, TestContext.Current.CancellationToken));

        File.Delete(lockFile);
        await MakePipeAsync(lockFile);
        var refused = await Assert.ThrowsAsync<StorageException>(() => Task.Run(() => folder.Open())
            .WaitAsync(Timeout, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Equal($"The data folder {folder.Path} cannot be used. {lockFile} is not a regular file; remove it.", refused.Message);
    }

    [Fact]
    public async Task What_an_emulator_left_unfinished_is_removed()
    {
        using var folder = await WithUniverseAsync();
        foreach (var name in new[] { "loja.log.new", $"loja.log.{Guid.NewGuid():N}.new" })
            await File.WriteAllTextAsync(folder.PathOf(name), "vtex-tr", TestContext.Current.CancellationToken);
        await using var emulator = folder.Open();
        Assert.Equal([".lock", "loja.log"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static async Task<TestFolder> WithUniverseAsync(string name = "loja")
    {
        var folder = new TestFolder();
        await using var emulator = folder.Open();
        emulator.GetOrCreateUniverse(name).Services.Create([Samples.Service(1)]);
        return folder;
    }

    private static async Task MakePipeAsync(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private static bool CanRead(string path)
    {
        try
        {
            File.OpenHandle(path).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
