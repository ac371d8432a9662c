using System.Globalization;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using Vtex.Tracking.Emulator.Cli.Remote;

namespace Vtex.Tracking.Emulator.Cli.Agents;

/// <summary>
/// What an agent works on: an emulator, and of each universe a fork that is made at the first change, so that the universes of others stay
/// as they are.
/// </summary>
internal sealed class AgentSession(RemoteEmulator emulator) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, string> _forks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    public RemoteEmulator Emulator => emulator;

    /// <summary>Gets the forks that were made, by the universes that they come from.</summary>
    public IReadOnlyDictionary<string, string> Forks => _forks;

    /// <summary>Gets the universe to read: the fork, if there is one.</summary>
    public string Readable(string universe) => _forks.GetValueOrDefault(universe, universe);

    /// <summary>Gets the universe to change: the fork, which is made if there is none; or the universe itself, if it was made here or the caller says so.</summary>
    public async Task<string> WritableAsync(string universe, bool inPlace, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_own.Contains(universe))
                return universe;
            if (!inPlace && _forks.TryGetValue(universe, out var known))
                return known;
            var names = await emulator.ListUniversesAsync(cancellationToken);
            if (!names.Contains(universe, StringComparer.Ordinal))
            {
                await MakeAsync(universe, cancellationToken);
                return universe;
            }

            return inPlace ? universe : await ForkAsync(universe, names, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Makes a call, and says in which universe; a refusal becomes an error that the agent can read.</summary>
    public async Task<string> CallAsync(HttpMethod method, string universe, string path, JsonNode? body, CancellationToken cancellationToken) =>
        Answer(universe, await SendAsync(method, $"{RemoteEmulator.PathOf(universe)}{path}", body, cancellationToken));

    /// <summary>Makes a call of the control API.</summary>
    /// <exception cref="McpException">The emulator refuses it, or does not answer.</exception>
    public async Task<JsonNode> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        try
        {
            return await emulator.SendAsync(method, path, body, cancellationToken);
        }
        catch (RemoteRefusalException refusal)
        {
            throw new McpException(string.Create(CultureInfo.InvariantCulture, $"{(int)refusal.Status}: {refusal.Message}"), refusal);
        }
        catch (HttpRequestException failure)
        {
            throw new McpException(Localization.FailureText.OfEmulator(emulator.Address, failure, Localization.UserLanguage.English), failure);
        }
    }

    public void Dispose() => _gate.Dispose();

    public static string Answer(string universe, JsonNode result) => new JsonObject { ["universe"] = universe, ["result"] = result.DeepClone() }.ToJsonString();

    private async Task MakeAsync(string universe, CancellationToken cancellationToken)
    {
        var clock = await SendAsync(HttpMethod.Get, "_emulator/clock", null, cancellationToken);
        // A clock of its own, so that moving it moves nobody else's.
        await SendAsync(HttpMethod.Post, "_emulator/universes", new JsonObject { ["name"] = universe, ["startTime"] = (string)clock["time"]! }, cancellationToken);
        _own.Add(universe);
    }

    private async Task<string> ForkAsync(string universe, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var number = 1;
        var name = universe;
        while (names.Contains(name = string.Create(CultureInfo.InvariantCulture, $"{universe}-fork-{number}"), StringComparer.Ordinal))
            number++;
        var origin = await SendAsync(HttpMethod.Get, RemoteEmulator.PathOf(universe), null, cancellationToken);
        await SendAsync(
            HttpMethod.Post, $"{RemoteEmulator.PathOf(universe)}/fork", new JsonObject { ["name"] = name, ["atSequence"] = (long)origin["events"]! }, cancellationToken);
        // A fork at an event has a clock of its own, which stands at the event: bring it to the present of the original.
        await SendAsync(HttpMethod.Post, $"{RemoteEmulator.PathOf(name)}/clock/set", new JsonObject { ["time"] = (string)origin["clock"]!["time"]! }, cancellationToken);
        _forks[universe] = name;
        return name;
    }
}
