using System.Text;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class AtomicFileTests
{
    [Fact]
    public void The_old_file_stays_until_the_new_one_is_complete_and_nothing_else_is_left()
    {
        using var folder = new TestFolder();
        var path = folder.PathOf("relatorio.xml");
        AtomicFile.Write(path, "velho"u8.ToArray());

        Assert.Throws<IOException>(() => AtomicFile.Replace(DiskFileSystem.Instance, path, PartsOfAFullDisk(path)));
        Assert.Equal("velho", File.ReadAllText(path));

        AtomicFile.Write(path, "novo"u8.ToArray());
        Assert.Equal("novo", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_link_keeps_leading_to_the_file()
    {
        using var folder = new TestFolder();
        var (path, link) = (folder.PathOf("relatorio.xml"), folder.PathOf("atalho.xml"));
        File.WriteAllText(path, "velho");
        File.CreateSymbolicLink(link, path);
        AtomicFile.Write(link, "novo"u8.ToArray());
        Assert.Equal("novo", File.ReadAllText(path));
        Assert.Equal(path, new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The device is one of Linux.");
        using var folder = new TestFolder();
        var link = folder.PathOf("cheio");
        File.CreateSymbolicLink(link, "/dev/full");
        Assert.Contains("No space left on device", Assert.Throws<IOException>(() => AtomicFile.Write(link, new byte[1])).Message);
        File.CreateSymbolicLink(folder.PathOf("nada"), "/dev/null");
        AtomicFile.Write(folder.PathOf("nada"), new byte[1]);
        Assert.Equal("/dev/null", new FileInfo(folder.PathOf("nada")).LinkTarget);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> PartsOfAFullDisk(string path)
    {
        yield return Encoding.UTF8.GetBytes("nov");
        Assert.Equal("velho", File.ReadAllText(path));
        throw new IOException("No space left on device.");
    }
}
