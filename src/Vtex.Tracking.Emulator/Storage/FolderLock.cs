namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// The lock of a data folder. The operating system ends it with the process, however it ends. On Unix a locked file can be
/// deleted, and another emulator could then lock a new one; so each write asks whether the lock is still the one in the
/// folder.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = ".lock";

    // What a file in use gives: EAGAIN on Linux and macOS, a sharing or lock violation on Windows.
    private static readonly int[] InUse = [11, 35, 32, 33];

    private readonly Lock _gate = new();
    private readonly IFileSystem _files;
    private readonly string _folder;
    private readonly string _path;
    private IOpenFile _file;
    private DateTime _stamp;

    private FolderLock(IFileSystem files, string folder, FileMode mode)
    {
        _files = files;
        _folder = folder;
        _path = Path.Combine(folder, Name);
        _file = Take(mode);
    }

    /// <exception cref="StorageException">The folder cannot be used, or another emulator uses it.</exception>
    public static FolderLock Take(IFileSystem files, string folder)
    {
        try
        {
            files.CreateFolder(folder);
            return new FolderLock(files, folder, FileMode.OpenOrCreate);
        }
        catch (IOException failure) when (IsInUse(failure))
        {
            throw TakenByAnother(folder, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data folder {folder} cannot be used. {failure.Message}", failure);
        }
    }

    /// <summary>Makes sure that no other emulator writes to a file, one that has lost its lock file included.</summary>
    /// <exception cref="StorageException">Another one does.</exception>
    public void CheckUnused(string file)
    {
        try
        {
            _files.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        }
        catch (IOException failure) when (IsInUse(failure))
        {
            throw TakenByAnother(_folder, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file tells what is wrong with it.
        }
    }

    /// <exception cref="IOException">The folder is gone, or another emulator may be using it.</exception>
    public void Check()
    {
        lock (_gate)
        {
            if (_files.Find(_path)?.LastWriteTimeUtc == _stamp)
                return;
            if (_files.Find(_folder) is not { IsFolder: true })
                throw new IOException($"The data folder {_folder} is gone.");
            // One that was refused, because the logs are in use, leaves its lock file behind; so does one that has ended.
            // What it wrote was in files that are not ours.
            _file.Dispose();
            try
            {
                _file = Take(_files.Find(_path) is { IsFolder: false } ? FileMode.Open : FileMode.CreateNew);
            }
            catch (IOException failure) when (IsInUse(failure))
            {
                throw new IOException($"The lock of the data folder was replaced, so another emulator may be using it. Stop one of them; {_path} must not be touched.", failure);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsInUse(IOException failure) => InUse.Contains(failure.HResult & 0xFFFF);

    private static StorageException TakenByAnother(string folder, Exception failure) =>
        new($"The data folder {folder} is in use by another emulator. Stop that one, or choose another folder.", failure);

    private IOpenFile Take(FileMode mode)
    {
        if (_files.IsLink(_path))
            throw new IOException($"{_path} is a link; remove it.");
        var file = _files.Open(_path, mode, FileAccess.ReadWrite, FileShare.None);
        try
        {
            if (!file.HasPositions)
                throw new IOException($"{_path} is not a regular file; remove it.");
            file.SetLength(0);
            file.Write("\n"u8, 0); // gives the file a time of its own
            _stamp = _files.Find(_path)?.LastWriteTimeUtc ?? default;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
