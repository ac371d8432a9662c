using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>A folder with a log for each universe. It belongs to one emulator at a time.</summary>
internal sealed class DataFolder : IUniverseKeeper, IDisposable
{
    private const string LockName = ".lock";
    private const string UnfinishedExtension = ".new";

    private readonly string _path;
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream exclusive)
    {
        _path = path;
        _lock = exclusive;
    }

    /// <summary>The logs, in the order of their names.</summary>
    public IReadOnlyList<string> Logs =>
        [.. Directory.EnumerateFiles(_path, "*" + LogFileName.Extension).Order(StringComparer.Ordinal)];

    /// <summary>Takes possession of a folder; it is made when there is none.</summary>
    /// <exception cref="StorageException">It cannot be used, or another emulator uses it.</exception>
    public static DataFolder Open(string path)
    {
        var full = Path.GetFullPath(path);
        var exclusive = Lock(full);
        try
        {
            foreach (var unfinished in Directory.EnumerateFiles(full, "*" + LogFileName.Extension + UnfinishedExtension))
                File.Delete(unfinished);
            return new DataFolder(full, exclusive);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            exclusive.Dispose();
            throw Unusable(full, failure);
        }
    }

    /// <summary>The file of a universe.</summary>
    public string FileOf(string universe) => Path.Combine(_path, LogFileName.Of(universe));

    public IEventStore Create(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past)
    {
        var path = FileOf(name);
        try
        {
            // Under another name until it is whole, so that no end of the process leaves half a beginning.
            var unfinished = path + UnfinishedExtension;
            var length = Write(unfinished, LogImage.Of(name, options, past));
            File.Move(unfinished, path, overwrite: true);
            return new LogWriter(path, length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EventsNotKeptException($"Universe '{name}' cannot be kept in {path}. {failure.Message}", failure);
        }
    }

    public void Delete(string name)
    {
        try
        {
            File.Delete(FileOf(name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{FileOf(name)} cannot be deleted. {failure.Message}", failure);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static long Write(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var part in parts)
            file.Write(part.Span);
        return file.Length;
    }

    // The operating system ends the lock with the process, however it ends.
    private static FileStream Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, failure);
        }

        var file = Path.Combine(path, LockName);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Unusable(path, failure);
        }
        catch (IOException failure)
        {
            throw File.Exists(file)
                ? new StorageException($"The data folder {path} is in use by another emulator. Stop that one, or choose another folder.", failure)
                : Unusable(path, failure);
        }
    }

    private static StorageException Unusable(string path, Exception failure) =>
        new($"The data folder {path} cannot be used. {failure.Message}", failure);
}
