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
    private readonly string _folder;
    private readonly string _path;
    private FileStream _file;
    private DateTime _stamp;

    private FolderLock(string folder, FileMode mode)
    {
        _folder = folder;
        _path = Path.Combine(folder, Name);
        _file = Take(mode);
    }

    /// <exception cref="StorageException">The folder cannot be used, or another emulator uses it.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FolderLock(folder, FileMode.OpenOrCreate);
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
            File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
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
            if (File.GetLastWriteTimeUtc(_path) == _stamp)
                return;
            if (!Directory.Exists(_folder))
                throw new IOException($"The data folder {_folder} is gone.");
            // One that was refused, because the logs are in use, leaves its lock file behind; so does one that has ended.
            // What it wrote was in files that are not ours.
            _file.Dispose();
            try
            {
                _file = Take(File.Exists(_path) ? FileMode.Open : FileMode.CreateNew);
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

    private FileStream Take(FileMode mode)
    {
        if (new FileInfo(_path).LinkTarget is not null)
            throw new IOException($"{_path} is a link; remove it.");
        var file = new FileStream(_path, mode, FileAccess.ReadWrite, FileShare.None);
        try
        {
            if (!file.CanSeek)
                throw new IOException($"{_path} is not a regular file; remove it.");
            file.SetLength(0);
            file.WriteByte((byte)'\n');
            file.Flush(); // gives the file a time of its own
            _stamp = File.GetLastWriteTimeUtc(_path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
