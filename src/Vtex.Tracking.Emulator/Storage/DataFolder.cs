using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>A folder with a log for each universe. It belongs to one emulator at a time.</summary>
internal sealed class DataFolder : IUniverseStorage, IDisposable
{
    private const string UnfinishedExtension = ".new";

    private readonly string _path;
    private readonly FolderLock _lock;
    private readonly ConcurrentDictionary<string, UnreadableUniverse?> _files = new(StringComparer.Ordinal);

    private DataFolder(string path, FolderLock held)
    {
        _path = path;
        _lock = held;
    }

    /// <summary>The logs, in the order of their names.</summary>
    public IReadOnlyList<string> Logs =>
        [.. Directory.EnumerateFiles(_path, "*" + LogFileName.Extension).Order(StringComparer.Ordinal)];

    public IReadOnlyList<UnreadableUniverse> Unreadable =>
        [.. _files.Values.OfType<UnreadableUniverse>().OrderBy(universe => universe.File, StringComparer.Ordinal)];

    /// <summary>Takes possession of a folder; it is made when there is none.</summary>
    /// <exception cref="StorageException">It cannot be used, or another emulator uses it.</exception>
    public static DataFolder Open(string path)
    {
        var full = Path.GetFullPath(path);
        var held = FolderLock.Take(full);
        try
        {
            var folder = new DataFolder(full, held);
            foreach (var log in folder.Logs)
                held.CheckUnused(log);
            foreach (var unfinished in Directory.EnumerateFiles(full, "*" + LogFileName.Extension + UnfinishedExtension))
                File.Delete(unfinished);
            return folder;
        }
        catch (Exception failure)
        {
            held.Dispose();
            if (failure is not StorageException && failure is IOException or UnauthorizedAccessException)
                throw new StorageException($"The data folder {full} cannot be used. {failure.Message}", failure);
            throw;
        }
    }

    /// <summary>The file of a universe.</summary>
    public string FileOf(string universe) => Path.Combine(_path, LogFileName.Of(universe));

    public UnreadableUniverse? FindUnreadable(string name) => _files.GetValueOrDefault(FileOf(name));

    /// <summary>Leaves a file alone that cannot be read, and its name to nobody else.</summary>
    public void Reserve(UnreadableUniverse universe) => _files[universe.File] = universe;

    /// <summary>Writes on where a log ends.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public LogWriter Continue(string path, long length)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);
        _files[path] = null;
        return new LogWriter(file, path, length, _lock);
    }

    public IEventStore Create(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past)
    {
        var path = FileOf(name);
        try
        {
            _lock.Check();
            if (File.Exists(path) && !_files.ContainsKey(path))
                throw new IOException("There is a file already that this emulator did not write; move it out of the folder.");
            var writer = Write(path, LogImage.Of(name, options, past));
            _files[path] = null;
            return writer;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EventPersistenceException($"Universe '{name}' cannot be kept in {path}. {failure.Message}", failure);
        }
    }

    public void Delete(string name)
    {
        var path = FileOf(name);
        try
        {
            _lock.Check();
            File.Delete(path);
            _files.TryRemove(path, out _);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path} cannot be deleted. {failure.Message}", failure);
        }
    }

    public void Dispose() => _lock.Dispose();

    // Under another name until all of it is on the disk, so that neither the end of the process nor of the power leaves
    // half a beginning, and a full disk leaves the old file.
    private LogWriter Write(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        var unfinished = path + UnfinishedExtension;
        var file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
        try
        {
            var length = 0L;
            foreach (var part in parts)
            {
                RandomAccess.Write(file, part.Span, length);
                length += part.Length;
            }

            RandomAccess.FlushToDisk(file);
            File.Move(unfinished, path, overwrite: true);
            return new LogWriter(file, path, length, _lock);
        }
        catch
        {
            file.Dispose();
            File.Delete(unfinished);
            throw;
        }
    }
}
