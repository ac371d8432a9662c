using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>A real Redis in a temporary folder, on a free port of this machine alone. It can be killed and started.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    /// <summary>Nobody but the tests knows it, so it can be searched for in messages.</summary>
    public const string Password = "segredo-do-redis";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Kills the server when the input ends, as it does when this test process dies without a word.</summary>
    private const string Keeper = "\"$@\" </dev/null >/dev/null & server=$!; read -r signal; kill -\"${signal:-KILL}\" $server; wait $server";

    private readonly string _folder = Directory.CreateTempSubdirectory("vtex-tracking-redis-").FullName;
    private readonly string[] _settings;
    private Process? _keeper;

    private RedisServer(string[] settings) => _settings = settings;

    public int Port { get; } = FreePort();

    public string Configuration => $"{Address},password={Password},connectTimeout=2000,connectRetry=1";

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Gets where this machine has the server; null where it has none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append("/usr/bin").Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    public static void Skip() => Assert.SkipWhen(
        Program is null, "There is no Redis on this machine: redis-server is not in PATH. On Debian: apt-get install redis-server.");

    /// <param name="settings">Settings beyond those that all have, as on the server's command line.</param>
    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        Skip();
        var server = new RedisServer(settings);
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        string[] arguments =
        [
            "-c", Keeper, "sh", Program!, "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture),
            "--dir", _folder, "--requirepass", Password, "--masterauth", Password, "--appendonly", "yes",
            "--appendfsync", "always", "--save", "", "--repl-diskless-sync-delay", "0", .. _settings,
        ];
        _keeper = Process.Start(new ProcessStartInfo("sh", arguments)
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
        await Eventually.BecomesAsync(AnswersAsync, Patience);
    }

    /// <summary>SIGKILL, as when a machine fails.</summary>
    public async Task KillAsync()
    {
        if (_keeper is not { } keeper)
            return;
        _keeper = null;
        using (keeper)
        {
            await keeper.StandardInput.WriteLineAsync("KILL");
            keeper.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience);
            await keeper.WaitForExitAsync(patience.Token);
        }
    }

    /// <summary>Sends a command behind the store's back.</summary>
    public async Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(Configuration + ",allowAdmin=true");
        return await connection.GetServer(connection.GetEndPoints()[0]).ExecuteAsync(command, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        if (_keeper!.HasExited)
            throw new InvalidOperationException("Redis did not start.");
        try
        {
            await ExecuteAsync("PING");
            return true;
        }
        catch (RedisException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
