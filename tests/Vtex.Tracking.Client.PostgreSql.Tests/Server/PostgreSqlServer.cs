using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>A real PostgreSQL in a temporary folder, on a free port of this machine alone. It can be stopped and started.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Starts the server and stops it by its process id, in the way that the first line says; when this test process
    /// dies without a word, the end of the input does it.
    /// </summary>
    private const string Keeper = "\"$@\" </dev/null & server=$!; read -r signal; kill -\"${signal:-INT}\" $server; wait $server";

    private readonly string _folder;
    private readonly int _port;
    private Process? _keeper;

    private PostgreSqlServer(string folder, int port)
    {
        _folder = folder;
        _port = port;
    }

    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Password={Password};Database=postgres");

    /// <summary>Nobody asks for it; it is there to be searched for in messages.</summary>
    public const string Password = "segredo-do-banco";

    public static async Task<PostgreSqlServer> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vtex-tracking-postgresql-").FullName;
        await Command.GiveToPostgresAsync(folder);
        var server = new PostgreSqlServer(folder, FreePort());
        try
        {
            await Command.RunAsync(Command.AsPostgres(
                Program("initdb"), "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task StartAsync()
    {
        var start = Command.AsPostgres(
            "sh", "-c", Keeper, "sh", Program("postgres"), "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off",
            "-c", "max_connections=200", "-c", "logging_collector=off", "-c", "log_destination=stderr");
        start.WorkingDirectory = _folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardError = true;
        _keeper = Process.Start(start)!;
        var errors = _keeper.StandardError.ReadToEndAsync();
        await Eventually.BecomesAsync(
            async () =>
            {
                if (_keeper.HasExited)
                    throw new InvalidOperationException($"PostgreSQL did not start:\n{await errors}");
                return await AnswersAsync();
            },
            Patience);
    }

    /// <summary>At once, as when a machine fails: connections break, and the next start repairs the data.</summary>
    public Task CrashAsync() => StopAsync("QUIT");

    public async ValueTask DisposeAsync()
    {
        await StopAsync("INT");
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private async Task StopAsync(string signal)
    {
        if (_keeper is not { } keeper)
            return;
        _keeper = null;
        using (keeper)
        {
            await keeper.StandardInput.WriteLineAsync(signal);
            keeper.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience);
            await keeper.WaitForExitAsync(patience.Token);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static string Program(string name) => Path.Combine(PostgreSqlPrograms.Folder!, name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
