using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The command <c>vtex-tracking-emulator</c>: runs an emulator until Ctrl+C or SIGTERM.</summary>
internal static class EmulatorCommand
{
    private const int DefaultPort = 5310;

    public static RootCommand Create()
    {
        var port = NumberOption.Create("--port", "The port to listen on; 0 takes any free one.", DefaultPort, 0, 65535);
        var listen = ListenOption.Create();
        var data = new Option<string?>("--data")
        {
            Description = "A folder that stores all universes, so that they outlive the process. Without it, they are in memory only.",
        };
        var mappings = new Option<string?>("--mappings")
        {
            Description = "A folder of mapping files of WireMock.Net: one that holds 'mappings', or the files themselves.",
        };
        var journalSize = NumberOption.Create(
            "--journal-size", "The number of latest requests that each journal keeps; 0 turns the journals off.",
            new TrackingEmulatorOptions().JournalSize, 0, TrackingEmulatorOptions.MaxJournalSize);
        var offsets = new Option<bool>("--timestamp-offsets")
        {
            Description = "Writes times in answers with their offset (-03:00), for validating proxies; the real system leaves it out.",
        };
        var strict = new Option<bool>("--strict")
        {
            Description = "Refuses in all new universes what the real system is not known to refuse: unknown fields, wrong check digits, odd CEPs.",
        };
        var callBudget = CallBudgetOption.Create();
        var (hosts, origins) = (AllowOption.Host(), AllowOption.Origin());
        var smtp = SmtpServerOption.Create();
        var pages = new Option<string?>("--console-files")
        {
            Description = "A folder of the console's files instead of those of the tool, for work on them.",
            Hidden = true,
        };

        var command = new RootCommand(
            "A stateful emulator of VTEX Tracking: services, routes and drivers, in memory. Exit codes: 0 it was stopped, 1 it could not start.")
        {
            port, listen, data, mappings, journalSize, offsets, strict, callBudget, hosts, origins, smtp, pages, ConformanceCommand.Create(),
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new TrackingEmulatorOptions
            {
                ListenAddress = parsed.GetValue(listen)!,
                Port = parsed.GetValue(port),
                ClockSpeed = 1,
                DataFolder = parsed.GetValue(data),
                MappingsFolder = parsed.GetValue(mappings),
                JournalSize = parsed.GetValue(journalSize),
                TimestampOffsets = parsed.GetValue(offsets),
                Strict = parsed.GetValue(strict),
                EnforceCallBudget = parsed.GetValue(callBudget),
            };
            foreach (var host in parsed.GetValue(hosts) ?? [])
                options.AllowedHosts.Add(host);
            foreach (var origin in parsed.GetValue(origins) ?? [])
                options.AllowedOrigins.Add(origin);
            if (parsed.GetValue(smtp) is { } server)
                options.UseSmtp(server);
            return RunAsync(options, parsed.GetValue(pages), parsed.InvocationConfiguration, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        TrackingEmulatorOptions options, string? pages, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            await using var emulator = await TrackingEmulator.StartAsync(options, cancellationToken);
            emulator.MapConsole(pages is null ? new EmbeddedPages() : new FolderPages(pages));
            if (options.DataFolder is { } folder)
                await console.Output.WriteAsync(Restored.Text(folder, emulator.Restored, emulator.Unreadable));
            await console.Output.WriteLineAsync(Welcome.Text(emulator.BaseAddress, options.DataFolder));
            await UntilStoppedAsync(cancellationToken);
            await console.Output.WriteLineAsync("Stopped.");
            return 0;
        }
        catch (Exception failure) when (failure is StorageException or InvalidStubException or ArgumentException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await console.Error.WriteLineAsync($"Port {options.Port} on {options.ListenAddress} is in use. Choose another with --port, or 0 for any free one.");
            return 1;
        }
        catch (SocketException nowhere) when (nowhere.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            await console.Error.WriteLineAsync($"{options.ListenAddress} is not an address of this machine. Choose another with --listen, or 0.0.0.0 for all.");
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SocketException)
        {
            await console.Error.WriteLineAsync($"The emulator cannot start: {failure.Message}");
            return 1;
        }
    }

    private static async Task UntilStoppedAsync(CancellationToken stopped)
    {
        var never = new TaskCompletionSource();
        await using var registration = stopped.Register(never.SetResult);
        await never.Task;
    }
}
