using Microsoft.Win32.SafeHandles;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The files of the machine.</summary>
internal sealed class DiskFileSystem : IFileSystem
{
    private DiskFileSystem()
    {
    }

    public static DiskFileSystem Instance { get; } = new();

    public FileEntry? Find(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists)
            return new FileEntry(IsFolder: false, file.Length, file.LastWriteTimeUtc);
        return Directory.Exists(path) ? new FileEntry(IsFolder: true, 0, Directory.GetLastWriteTimeUtc(path)) : null;
    }

    public bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    public IEnumerable<string> List(string folder, string pattern) => Directory.EnumerateFileSystemEntries(folder, pattern);

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public IOpenFile Open(string path, FileMode mode, FileAccess access, FileShare share) =>
        new OpenFile(File.OpenHandle(path, mode, access, share));

    public Stream OpenRead(string path) => new FileStream(
        path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);

    private sealed class OpenFile(SafeFileHandle handle) : IOpenFile
    {
        public bool HasPositions
        {
            get
            {
                try
                {
                    return RandomAccess.GetLength(handle) >= 0;
                }
                catch (NotSupportedException)
                {
                    return false;
                }
            }
        }

        public void Write(ReadOnlySpan<byte> bytes, long position) => RandomAccess.Write(handle, bytes, position);

        public void SetLength(long length) => RandomAccess.SetLength(handle, length);

        public void FlushToDisk() => RandomAccess.FlushToDisk(handle);

        public void Dispose() => handle.Dispose();
    }
}
