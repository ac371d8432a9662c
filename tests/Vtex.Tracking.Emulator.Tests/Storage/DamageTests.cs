using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class DamageTests
{
    [Fact]
    public async Task A_last_change_that_is_not_there_in_full_is_cut_off_as_a_whole()
    {
        using var folder = new TestFolder();
        var (whole, before) = await WriteAsync(folder);
        for (var length = before; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(folder.OnlyLog, whole[..length], TestContext.Current.CancellationToken);
            await using (var emulator = folder.Open())
            {
                var restored = Assert.Single(emulator.Restored);
                Assert.Equal(length == before ? null : new TornTail(before, length - before), restored.Cut);
                Assert.Equal(2, restored.Events);
                Assert.Equal(folder.OnlyLog, restored.File);
                Assert.Null(emulator.GetOrCreateUniverse("loja").Services.Find(3));
                emulator.GetOrCreateUniverse("loja").Services.Create([Samples.Service(9)]);
            }

            await using var again = folder.Open();
            Assert.Null(again.Restored[0].Cut);
            Assert.Equal("9", again.GetOrCreateUniverse("loja").Services.Find(3)!.Service.Details.Invoice);
        }
    }

    [Fact]
    public async Task A_changed_byte_anywhere_is_refused_with_its_record()
    {
        using var folder = new TestFolder();
        var (whole, _) = await WriteAsync(folder);
        var log = folder.OnlyLog;
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (at, change) =>
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)change;
            File.WriteAllBytes(log, damaged);
            if (damaged[^1] == 0)
                return true; // the end of a file that power was lost on
            var refused = Unreadable(folder);
            return refused.Position <= at
                && refused.Reason.Contains(log, StringComparison.Ordinal)
                && File.ReadAllBytes(log).AsSpan().SequenceEqual(damaged);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public async Task The_message_names_file_position_and_remedy_and_the_remedy_works()
    {
        using var folder = new TestFolder();
        var (whole, before) = await WriteAsync(folder);
        whole[before + 40] ^= 1;
        await File.WriteAllBytesAsync(folder.OnlyLog, whole, TestContext.Current.CancellationToken);

        var refused = Unreadable(folder);

        Assert.Equal("loja", refused.Name);
        Assert.Equal(before, refused.Position);
        Assert.Contains($"{folder.OnlyLog} is damaged: the record at byte {before} ", refused.Reason);
        Assert.Contains($"truncate -s {before} ", refused.Reason);
        await File.WriteAllBytesAsync(folder.OnlyLog, whole[..before], TestContext.Current.CancellationToken);
        await using var emulator = folder.Open();
        Assert.Equal(2, emulator.Restored[0].Events);
    }

    [Fact]
    public async Task Records_that_are_missing_or_doubled_in_the_middle_are_refused()
    {
        using var folder = new TestFolder();
        var (whole, before) = await WriteAsync(folder);
        var header = whole.AsSpan().IndexOf("@"u8);
        var first = header + whole.AsSpan(header + 1).IndexOf("@"u8) + 1;
        foreach (var wrong in new[] { [.. whole[..first], .. whole[before..]], whole.Concat(whole[before..]).ToArray() })
        {
            await File.WriteAllBytesAsync(folder.OnlyLog, wrong, TestContext.Current.CancellationToken);
            Assert.Contains("comes after event", Unreadable(folder).Reason);
        }
    }

    [Fact]
    public async Task What_is_no_log_is_refused_and_left_alone()
    {
        using var folder = new TestFolder();
        foreach (var text in new[] { "", "vtex-tr", "a diary of mine\n", "vtex-tracking-emulator log 2\n" })
        {
            var path = Path.Combine(folder.Path, "diary.log");
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            Assert.Contains("diary.log", Unreadable(folder).Reason);
            Assert.Equal(text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_copy_of_a_log_under_another_name_is_refused()
    {
        using var folder = new TestFolder();
        await WriteAsync(folder);
        File.Copy(folder.OnlyLog, Path.Combine(folder.Path, "outra.log"));

        await using var emulator = folder.Open();
        Assert.Contains("belongs into", Assert.Single(emulator.Unreadable).Reason);
    }

    [Fact]
    public void The_checksum_is_crc_32c() => Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));

    // The two or more zeros that a file may end in after the power was lost, in place of what was written last.
    [Fact]
    public async Task A_tail_of_zeros_loses_the_last_changes_and_nothing_else()
    {
        using var folder = new TestFolder();
        var (whole, before) = await WriteAsync(folder);
        for (var kept = before; kept < whole.Length; kept += 1 + ((whole.Length - before) / 40))
        {
            foreach (var length in new[] { whole.Length, whole.Length + 1, whole.Length + 3_000_000 })
            {
                var torn = new byte[length];
                whole.AsSpan(0, kept).CopyTo(torn);
                await File.WriteAllBytesAsync(folder.OnlyLog, torn, TestContext.Current.CancellationToken);

                await using var emulator = folder.Open();

                Assert.Equal(new TornTail(before, length - before), Assert.Single(emulator.Restored).Cut);
                Assert.Equal(before, new FileInfo(folder.OnlyLog).Length);
                Assert.Equal(2, emulator.Restored[0].Events);
            }
        }
    }

    [Fact]
    public async Task Zeros_with_anything_behind_them_are_damage()
    {
        using var folder = new TestFolder();
        var (whole, before) = await WriteAsync(folder);
        byte[] holed = [.. whole[..before], .. new byte[5_000], .. whole[before..]];
        await File.WriteAllBytesAsync(folder.OnlyLog, holed, TestContext.Current.CancellationToken);

        Assert.Equal(before, Unreadable(folder).Position);

        Assert.Equal(holed, await ReadAsync(folder.OnlyLog));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_file_without_a_beginning_does_not_keep_the_others_from_starting(int zeros)
    {
        using var folder = new TestFolder();
        await using (var first = folder.Open())
            first.GetOrCreateUniverse("outra").Services.Create([Samples.Service(1)]);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "loja.log"), new byte[zeros], TestContext.Current.CancellationToken);

        await using var second = folder.Open();

        Assert.Equal("loja", Assert.Single(second.Unreadable).Name);
        Assert.NotNull(second.GetOrCreateUniverse("outra").Services.Find(1));
        using var client = new HttpClient(second.CreateHandler());
        using var answer = await client.GetAsync(new Uri(second.BaseAddress, "_emulator/universes/loja/events"), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("loja.log", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The only universe of the folder, which cannot be read.</summary>
    private static UnreadableUniverse Unreadable(TestFolder folder)
    {
        var emulator = folder.Open();
        try
        {
            Assert.Empty(emulator.Universes);
            return Assert.Single(emulator.Unreadable);
        }
        finally
        {
            emulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>A log with one service, another, and then two in one change; where that change begins.</summary>
    private static async Task<(byte[] Whole, int LastChange)> WriteAsync(TestFolder folder)
    {
        await using var emulator = folder.Open();
        var services = emulator.GetOrCreateUniverse("loja").Services;
        services.Create([Samples.Service(1)]);
        services.Create([Samples.Service(2)]);
        var before = (int)new FileInfo(folder.OnlyLog).Length;
        services.Create([Samples.Service(3), Samples.Service(4)]);
        return (await ReadAsync(folder.OnlyLog), before);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
        return bytes;
    }
}
