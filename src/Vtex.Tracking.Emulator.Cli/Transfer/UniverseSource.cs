using System.CommandLine;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Remote;

namespace Vtex.Tracking.Emulator.Cli.Transfer;

/// <summary>Where universes are: in a running emulator (<c>--url</c>), or in a data folder that none uses (<c>--data</c>).</summary>
internal sealed class UniverseSource(UserLanguage language)
{
    private readonly Option<Uri> _url = UrlOption.Create(language);

    private readonly Option<string?> _data = new("--data")
    {
        Description = language.Text("A data folder, instead of a running emulator; no emulator may be using it.", "Uma pasta de dados, em vez de um emulador em execução; nenhum emulador pode estar usando-a."),
        HelpName = language.Text("folder", "pasta"),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_data);
    }

    public Task<IUniverseTransfer> OpenAsync(ParseResult parsed, CancellationToken cancellationToken) => parsed.GetValue(_data) is { } folder
        ? FolderTransfer.OpenAsync(folder, language, cancellationToken)
        : Task.FromResult<IUniverseTransfer>(new RemoteTransfer(new RemoteEmulator(parsed.GetValue(_url)!)));

    /// <summary>Runs a command; what goes wrong becomes a line and an exit code.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, UniverseSource source, UserLanguage language, int failed, Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(FailureText.OfEmulator(parsed.GetValue(source._url)!, failure, language));
        }
        catch (Exception failure) when (failure is RemoteRefusalException || FailureText.IsKnown(failure))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(FailureText.Of(failure, language));
        }

        return failed;
    }
}

/// <summary>Universes that can be exported and imported.</summary>
internal interface IUniverseTransfer : IAsyncDisposable
{
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    Task ExportAsync(string universe, Stream target, CancellationToken cancellationToken);

    Task ImportAsync(string universe, Stream source, CancellationToken cancellationToken);
}

/// <summary>The universes of a running emulator.</summary>
internal sealed class RemoteTransfer(RemoteEmulator emulator) : IUniverseTransfer
{
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => emulator.ListUniversesAsync(cancellationToken);

    public Task ExportAsync(string universe, Stream target, CancellationToken cancellationToken) => emulator.ExportAsync(universe, target, cancellationToken);

    public Task ImportAsync(string universe, Stream source, CancellationToken cancellationToken) => emulator.ImportAsync(universe, source, cancellationToken);

    public ValueTask DisposeAsync()
    {
        emulator.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The universes of a data folder, in an emulator of our own that nobody else can reach.</summary>
internal sealed class FolderTransfer : IUniverseTransfer
{
    private readonly TrackingEmulator _emulator;

    private FolderTransfer(TrackingEmulator emulator) => _emulator = emulator;

    public static async Task<IUniverseTransfer> OpenAsync(string folder, UserLanguage language, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new IOException(language.Text($"There is no folder {folder}.", $"A pasta {folder} não existe."));
        return await Task.Run(
            () => new FolderTransfer(TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { DataFolder = folder, JournalSize = 0 })), cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. _emulator.Universes.Select(universe => universe.Name)]);

    public Task ExportAsync(string universe, Stream target, CancellationToken cancellationToken)
    {
        var found = _emulator.Universes.FirstOrDefault(known => known.Name == universe);
        if (found is null && _emulator.Unreadable.FirstOrDefault(known => known.Name == universe) is { } unreadable)
            throw new StorageException(unreadable.Reason);
        return (found ?? throw new WorldRuleException($"There is no universe '{universe}'.")).ExportAsync(target, cancellationToken);
    }

    public Task ImportAsync(string universe, Stream source, CancellationToken cancellationToken) => _emulator.ImportUniverseAsync(universe, source, cancellationToken);

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
