using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Simulation.Tests;

/// <summary>The disk of the simulation does what a real one does.</summary>
public sealed class SimulatedDiskTests
{
    [Fact]
    public void The_same_operations_leave_the_same_files_on_both()
    {
        var folder = Directory.CreateTempSubdirectory("simulated-disk-");
        try
        {
            for (var seed = 1UL; seed <= 100; seed++)
                Compare(Path.Combine(folder.FullName, $"{seed}"), new Draw(seed));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_was_flushed_survives_the_loss_of_power_and_of_the_rest_a_beginning_or_zeros()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var disk = new SimulatedDisk(_ => { }, PlantedFault.None);
            using (var file = disk.Mount().Open("/x.log", FileMode.CreateNew, FileAccess.Write, FileShare.Read))
            {
                file.Write("firm"u8, 0);
                file.FlushToDisk();
                file.Write("loose"u8, 4);
            }

            disk.LosePower(new Draw(seed));

            var content = Read(disk.Mount(), "/x.log")!;
            Assert.Equal("firm"u8.ToArray(), content[..4]);
            Assert.True("firmloose"u8.StartsWith(content.AsSpan().TrimEnd((byte)0)), $"seed {seed}");
        }
    }

    private static void Compare(string folder, Draw draw)
    {
        IFileSystem[] systems = [new SimulatedDisk(_ => { }, PlantedFault.None).Mount(), DiskFileSystem.Instance];
        foreach (var system in systems)
            system.CreateFolder(folder);
        string[] names = [Path.Combine(folder, "a.log"), Path.Combine(folder, "b.log"), Path.Combine(folder, "a.log.1.new")];
        for (var step = 0; step < 12; step++)
        {
            var (what, one, other, at) = (draw.Below(5), names[draw.Below(3)], names[draw.Below(3)], draw.Below(20));
            var outcomes = systems.Select(system => Try(() => Do(system, what, one, other, at))).ToList();

            Assert.Equal(outcomes[1], outcomes[0]);
            Assert.Equal(
                systems[1].List(folder, "*.log").Order(StringComparer.Ordinal), systems[0].List(folder, "*.log").Order(StringComparer.Ordinal));
            foreach (var name in names)
                Assert.Equal(Read(systems[1], name), Read(systems[0], name));
        }
    }

    private static void Do(IFileSystem system, int what, string one, string other, int at)
    {
        switch (what)
        {
            case 0: system.Delete(one); break;
            case 1 when one != other: system.Move(one, other); break;
            case 2: system.Open(one, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose(); break;
            default:
                using (var file = system.Open(one, FileMode.Open, FileAccess.Write, FileShare.Read))
                {
                    if (what == 3)
                        file.SetLength(at);
                    else
                        file.Write("palavras"u8, at);
                }

                break;
        }
    }

    private static string Try(Action action)
    {
        try
        {
            action();
            return "done";
        }
        catch (IOException failure)
        {
            return failure is FileNotFoundException ? "not found" : "failed";
        }
    }

    private static byte[]? Read(IFileSystem system, string path)
    {
        if (system.Find(path) is null)
            return null;
        using var stream = system.OpenRead(path);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
