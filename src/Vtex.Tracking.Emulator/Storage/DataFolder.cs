using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>A folder with a log for each universe. It belongs to one emulator at a time.</summary>
internal sealed class DataFolder : IUniverseStorage, IDisposable
{
    private readonly IFileSystem _system;
    private readonly string _path;
    private readonly FolderLock _lock;
    private readonly ConcurrentDictionary<string, UnreadableUniverse?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CallFile> _calls = new(StringComparer.Ordinal);

    private DataFolder(IFileSystem system, string path, FolderLock held)
    {
        _system = system;
        _path = path;
        _lock = held;
    }

    /// <summary>Gets the logs, and whatever else is called like one, in the order of their names.</summary>
    public IReadOnlyList<string> Logs =>
        [.. _system.List(_path, "*" + LogFileName.Extension).Order(StringComparer.Ordinal)];

    public IReadOnlyList<UnreadableUniverse> Unreadable =>
        [.. _files.Values.OfType<UnreadableUniverse>().OrderBy(universe => universe.File, StringComparer.Ordinal)];

    /// <summary>Opens and locks a folder; it is created when there is none.</summary>
    /// <exception cref="StorageException">It cannot be used, or another emulator uses it.</exception>
    public static DataFolder Open(string path, IFileSystem? files = null)
    {
        files ??= DiskFileSystem.Instance;
        var full = Path.GetFullPath(path);
        var held = FolderLock.Take(files, full);
        try
        {
            var folder = new DataFolder(files, full, held);
            foreach (var log in folder.Logs.Where(log => folder.FindOddity(log) is null))
                held.CheckUnused(log);
            foreach (var unfinished in files.List(full, $"*{LogFileName.Extension}*{AtomicFile.UnfinishedExtension}").Where(path => files.Find(path) is { IsFolder: false }))
                files.Delete(unfinished);
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

    /// <summary>Gets the file of a universe.</summary>
    public string FileOf(string universe) => Path.Combine(_path, LogFileName.Of(universe));

    public UnreadableUniverse? FindUnreadable(string name) => _files.GetValueOrDefault(FileOf(name));

    /// <summary>Reserves the name of a file that cannot be read, and leaves the file alone.</summary>
    public void Reserve(UnreadableUniverse universe) => _files[universe.File] = universe;

    /// <summary>Opens a log for reading.</summary>
    /// <exception cref="StorageException">It is not a file of this folder.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public Stream OpenRead(string path)
    {
        if (FindOddity(path) is { } oddity)
            throw new StorageException($"{path} {oddity}. Put a good copy in its place, or move it out of the folder.");
        return _system.OpenRead(path);
    }

    /// <summary>Cuts a log off behind its last whole record.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public void Cut(string path, long length)
    {
        using var file = _system.Open(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.SetLength(length);
    }

    /// <summary>Opens a log for appending.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    public LogWriter Continue(string path, long length)
    {
        var file = _system.Open(path, FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);
        _files[path] = null;
        return new LogWriter(_system, file, path, length, _lock);
    }

    /// <summary>Writes a log anew, in the present version.</summary>
    /// <exception cref="IOException">It cannot be written; the old one is as it was.</exception>
    public LogWriter Rewrite(string path, string name, UniverseOptions options, IReadOnlyList<WorldEvent> past, DateTimeOffset? time) =>
        Continue(path, AtomicFile.Replace(_system, path, LogImage.Of(name, options, past, time)));

    public IEventStore Create(string name, UniverseOptions options, IReadOnlyList<WorldEvent> past, DateTimeOffset time)
    {
        var path = FileOf(name);
        try
        {
            _lock.Check();
            if (_system.Find(path) is { IsFolder: false } && !_files.ContainsKey(path))
                throw new IOException("There is a file already that this emulator did not write; move it out of the folder.");
            return Rewrite(path, name, options, past, time);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EventPersistenceException($"Universe '{name}' cannot be stored in {path}. {failure.Message}", failure);
        }
    }

    public void KeepCalls(Universe universe, bool isNew)
    {
        var path = Path.ChangeExtension(FileOf(universe.Name), CallFile.Extension);
        try
        {
            if (_calls.TryRemove(path, out var old))
                old.Dispose();
            var past = isNew ? [] : CallFile.Read(_system, path, universe.Clock.GetUtcNow() is var now && universe.Latest is { } latest && latest > now ? latest : now);
            var file = CallFile.Create(_system, path, past);
            _calls[path] = file;
            universe.Calls.Continue(past, file.Add);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The universe is worth more than the counts of its calls.
        }
    }

    public void Delete(string name)
    {
        var path = FileOf(name);
        try
        {
            _lock.Check();
            var calls = Path.ChangeExtension(path, CallFile.Extension);
            if (_calls.TryRemove(calls, out var file))
                file.Dispose();
            _system.Delete(calls);
            _system.Delete(path);
            _files.TryRemove(path, out _);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path} cannot be deleted. {failure.Message}", failure);
        }
    }

    public void Dispose()
    {
        foreach (var file in _calls.Values)
            file.Dispose();
        _lock.Dispose();
    }

    // To open a pipe would wait for whoever writes into it, and what a link leads to may belong to another folder. A pipe, a
    // socket or a device has no length.
    private string? FindOddity(string path)
    {
        if (_system.IsLink(path))
            return "is a link, not a file";
        var file = _system.Find(path);
        if (file is { IsFolder: true })
            return "is a folder, not a file";
        return file is { Length: 0 } ? "is empty, or is not a regular file" : null;
    }
}
