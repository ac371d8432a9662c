using System.Globalization;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>The tool's option --data.</summary>
public sealed class DataOptionTests
{
    [Fact]
    public async Task A_second_process_on_the_folder_ends_with_one_sentence()
    {
        using var folder = new TestFolder();
        using var first = await ChildEmulator.StartAsync(folder.Path, TestContext.Current.CancellationToken);

        var (exitCode, error) = await ChildEmulator.FailAsync(folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"The data folder {folder.Path} is in use by another emulator. Stop that one, or choose another folder.\n",
            error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task It_says_what_came_back_and_what_was_cut_off()
    {
        using var folder = new TestFolder();
        await using (var emulator = folder.Open())
            emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1), Samples.Service(2)]);
        var length = new FileInfo(folder.OnlyLog).Length;
        await File.AppendAllTextAsync(folder.OnlyLog, "@0000", TestContext.Current.CancellationToken);

        using var child = await ChildEmulator.StartAsync(folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal($"Restored from {folder.Path}: 1 universe, 2 events.", child.Greeting[0]);
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{folder.OnlyLog}: the last change was incomplete; cut off 5 bytes at byte {length}."),
            child.Greeting[1]);
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_ends_nothing()
    {
        using var folder = new TestFolder();
        await using (var emulator = folder.Open())
            emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1)]);
        var log = folder.OnlyLog;
        await using (var emulator = folder.Open())
            emulator.GetOrCreateUniverse("outra").Services.Create([Samples.Service(1)]);
        var bytes = await File.ReadAllBytesAsync(log, TestContext.Current.CancellationToken);
        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(log, bytes, TestContext.Current.CancellationToken);

        using var child = await ChildEmulator.StartAsync(folder.Path, TestContext.Current.CancellationToken);

        Assert.Equal($"Restored from {folder.Path}: 1 universe, 1 event.", child.Greeting[0]);
        Assert.StartsWith($"Not restored: loja. {log} is damaged: the record at byte ", child.Greeting[1]);
    }
}
