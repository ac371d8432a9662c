using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>The files of the machine, on a disk that can be full: of what is written then, a half gets into the file.</summary>
internal sealed class FullDisk : IFileSystem
{
    private readonly DiskFileSystem _disk = DiskFileSystem.Instance;

    public bool IsFull { get; set; }

    /// <summary>Gets or sets whether files cannot be cut off either.</summary>
    public bool CannotCut { get; set; }

    public FileEntry? Find(string path) => _disk.Find(path);

    public bool IsLink(string path) => _disk.IsLink(path);

    public IEnumerable<string> List(string folder, string pattern) => _disk.List(folder, pattern);

    public void CreateFolder(string path) => _disk.CreateFolder(path);

    public IOpenFile Open(string path, FileMode mode, FileAccess access, FileShare share) => new File(this, _disk.Open(path, mode, access, share));

    public Stream OpenRead(string path) => _disk.OpenRead(path);

    public void Move(string from, string to) => _disk.Move(from, to);

    public void Delete(string path) => _disk.Delete(path);

    private sealed class File(FullDisk disk, IOpenFile file) : IOpenFile
    {
        public bool HasPositions => file.HasPositions;

        public void Write(ReadOnlySpan<byte> bytes, long position)
        {
            file.Write(disk.IsFull ? bytes[..(bytes.Length / 2)] : bytes, position);
            if (disk.IsFull)
                throw new IOException("No space left on device.");
        }

        public void SetLength(long length)
        {
            if (disk.CannotCut)
                throw new IOException("Input/output error.");
            file.SetLength(length);
        }

        public void FlushToDisk() => file.FlushToDisk();

        public void Dispose() => file.Dispose();
    }
}
