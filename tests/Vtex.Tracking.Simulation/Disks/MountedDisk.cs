using System.IO.Enumeration;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Simulation.Disks;

/// <summary>A simulated disk as one process sees it. When the process is dead, nothing that it still tries takes effect.</summary>
internal sealed class MountedDisk(SimulatedDisk disk, PlantedFault planted) : IFileSystem
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public bool IsDead { get; private set; }

    /// <summary>Ends what the process had open, as the operating system does.</summary>
    public void Kill()
    {
        IsDead = true;
        foreach (var file in disk.Names.Values)
            file.Users.RemoveAll(user => user.By == this);
    }

    public FileEntry? Find(string path)
    {
        Live();
        if (_folders.Contains(path))
            return new FileEntry(IsFolder: true, 0, default);
        return disk.Names.TryGetValue(path, out var file) ? new FileEntry(false, file.Content.Length, file.Time) : null;
    }

    public bool IsLink(string path) => false;

    public IEnumerable<string> List(string folder, string pattern)
    {
        Live();
        return [.. disk.Names.Keys.Where(path => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path)))];
    }

    public void CreateFolder(string path)
    {
        Live();
        _folders.Add(path);
    }

    public IOpenFile Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        path = InPlace(path);
        Change("open", () => { });
        var alone = share == FileShare.None;
        if (!disk.Names.TryGetValue(path, out var file))
        {
            if (mode == FileMode.Open)
                throw new FileNotFoundException("There is no such file.", path);
            file = new SimulatedFile { Time = disk.Touch() };
            disk.ChangeNames(names => names[path] = file);
        }
        else if (mode == FileMode.CreateNew && planted != PlantedFault.WritesInPlace)
        {
            throw new IOException("There is such a file already.");
        }

        if (file.Users.Exists(user => alone || user.Alone))
            throw new InUseException();
        file.Users.Add((this, alone));
        return new OpenFile(this, file, (this, alone));
    }

    public Stream OpenRead(string path)
    {
        Live();
        return disk.Names.TryGetValue(path, out var file)
            ? new MemoryStream(file.Content, writable: false)
            : throw new FileNotFoundException("There is no such file.", path);
    }

    public void Move(string from, string to)
    {
        if (InPlace(from) != from)
            return;
        Live();
        if (!disk.Names.ContainsKey(from))
            throw new FileNotFoundException("There is no such file.", from);
        Change("move", () => disk.ChangeNames(names =>
        {
            if (names.Remove(from, out var file))
                names[to] = file;
        }));
    }

    public void Delete(string path) => Change("delete", () => disk.ChangeNames(names => names.Remove(path)));

    private string InPlace(string path) =>
        planted == PlantedFault.WritesInPlace && path.EndsWith(AtomicFile.UnfinishedExtension, StringComparison.Ordinal)
            ? path[..(path.IndexOf(".log.", StringComparison.Ordinal) + 4)]
            : path;

    private void Live()
    {
        if (IsDead)
            throw new IOException("The process is dead.");
    }

    private void Change(string operation, Action whole, Action? part = null)
    {
        Live();
        var fault = disk.Count(operation);
        if (fault is null or DiskFault.DiesAfter)
            whole();
        else if (fault is DiskFault.Tears or DiskFault.IsFull or DiskFault.DiesWithin)
            part?.Invoke();
        if (fault is DiskFault.DiesBefore or DiskFault.DiesWithin or DiskFault.DiesAfter)
        {
            Kill();
            disk.Died?.Invoke();
        }

        if (fault is not null)
            throw new IOException(fault == DiskFault.IsFull ? "No space left on device." : "Input/output error.");
    }

    private sealed class InUseException : IOException
    {
        // EAGAIN, as a lock that another process holds.
        public InUseException()
            : base("The file is in use.") => HResult = 11;
    }

    private sealed class OpenFile(MountedDisk mounted, SimulatedFile file, (MountedDisk By, bool Alone) user) : IOpenFile
    {
        private int _writes;

        public bool HasPositions => true;

        private SimulatedDisk Disk => mounted.Disk;

        public void Write(ReadOnlySpan<byte> bytes, long position)
        {
            var copy = bytes.ToArray();
            mounted.Change("write", () => Put(copy, position), () => Put(copy[..(copy.Length / 2)], position));
        }

        public void SetLength(long length) => mounted.Change("set length", () =>
        {
            if (mounted.Planted == PlantedFault.DoesNotCut)
                return;
            var content = file.Content;
            Array.Resize(ref content, (int)length);
            (file.Content, file.Time) = (content, Disk.Touch());
        });

        public void FlushToDisk() => mounted.Change("flush", () =>
        {
            if (mounted.Planted == PlantedFault.DoesNotFlush)
                return;
            file.Durable = file.Content;
            Disk.SyncNames();
        });

        public void Dispose() => file.Users.Remove(user);

        private void Put(byte[] bytes, long position)
        {
            if (mounted.Planted == PlantedFault.SwallowsAWrite && ++_writes % 5 == 0)
                return;
            var content = new byte[Math.Max(file.Content.Length, position + bytes.Length)];
            file.Content.CopyTo(content, 0);
            bytes.CopyTo(content, position);
            (file.Content, file.Time) = (content, Disk.Touch());
        }
    }

    private SimulatedDisk Disk => disk;

    private PlantedFault Planted => planted;
}
