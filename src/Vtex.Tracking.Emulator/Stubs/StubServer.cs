using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.Models;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// WireMock.Net without a socket of its own: its middleware is a delegate that the emulator's pipeline calls. What no
/// mapping takes, the emulated system answers.
/// </summary>
internal sealed class StubServer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HttpClient _client;
    private readonly Func<HttpClient, IMapping, IWebhookRequest, IRequestMessage, IResponseMessage, Task<HttpResponseMessage>> _sendWebhookAsync;
    private readonly IMapping[] _admin;

    private RequestDelegate? _pipeline;
    private WireMockInternals? _internals;
    private volatile StubIndex _index = new([]);
    private int _adminCalls;

    public StubServer(StubSettings settings, Uri address)
    {
        Folder = new StubFolder(settings.Folder);
        Hosts = new StubHosts(settings.ProxyHosts, address.Port);
        _client = StubClient.Create(Hosts, Id);
        Settings = new WireMockServerSettings
        {
            Urls = [string.Create(CultureInfo.InvariantCulture, $"http://{address.Host}:{address.Port}")], // the emulator's; nothing is bound here
            StartAdminInterface = true,
            MaxRequestLogCount = settings.LogSize,
            HandleRequestsSynchronously = true, // or Times would not be exact: finding a mapping and counting it is one step then
            DisableRequestBodyDecompressing = true, // there is no bound for what comes out
            UseRegexExtended = false, // these have no limit of time
            AllowCSharpCodeMatcher = false,
            Culture = CultureInfo.InvariantCulture,
            FileSystemHandler = Folder,
            Logger = new StubLogger(),
            HandlebarsSettings = new HandlebarsSettings { AllowedHandlebarsHelpers = TemplateSyntax.Helpers },
            HandlebarsRegistrationCallback = static (templates, _) => TemplateClock.AddTo(templates),
            PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(next => _pipeline = next),
            AdditionalServiceRegistration = services =>
            {
                services.AddSingleton<IConnectionListenerFactory, NoConnections>();
                _internals = new WireMockInternals(services);
            },
        };
        Server = WireMockServer.Start(Settings);
        Server.LogEntriesChanged += StubLogMask.Mask;
        _sendWebhookAsync = WireMockInternals.CreateWebhookSender(Settings);
        _admin = [.. _internals!.Mappings.Values.Where(mapping => mapping.IsAdminInterface)];
        RemoveAdmin();
        Load();
    }

    /// <summary>The id by which the emulator recognizes calls of its own stubs.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public WireMockServer Server { get; }

    public WireMockServerSettings Settings { get; }

    public StubFolder Folder { get; }

    public StubHosts Hosts { get; }

    public bool IsLogging => _internals!.IsLogging;

    /// <summary>WireMock.Net's own pipeline.</summary>
    public Task InvokeAsync(HttpContext context) => _pipeline!(context);

    /// <summary>Finds the stubs that may answer a request; null when none names its path.</summary>
    public StubCandidates? Find(HttpRequest request)
    {
        Refresh();
        return _internals!.NeedsEveryRequest ? _index.All with { HasTemplate = true } : _index.Find(request.Method, request.Path.Value ?? "/");
    }

    /// <summary>Lets the admin API answer until the result is disposed.</summary>
    public IDisposable OpenAdmin()
    {
        lock (_gate)
        {
            if (_adminCalls++ == 0)
                Array.ForEach(_admin, mapping => _internals!.Mappings.TryAdd(mapping.Guid, mapping));
        }

        return new AdminCall(this);
    }

    /// <summary>Removes the stubs that are restricted to a universe.</summary>
    public void RemoveUniverse(string name)
    {
        foreach (var mapping in _internals!.Mappings.Values)
        {
            if (mapping.RequestMatcher is Request request
                && request.GetRequestMessageMatchers<RequestMessageHeaderMatcher>().Any(header => IsOfUniverse(header, name)))
            {
                Server.DeleteMapping(mapping.Guid);
            }
        }
    }

    public void Dispose()
    {
        Server.Stop();
        Server.Dispose();
        _client.Dispose();
    }

    private static bool IsOfUniverse(RequestMessageHeaderMatcher header, string name) =>
        header.MatchBehaviour == MatchBehaviour.AcceptOnMatch
        && StubHeaders.Universe.Equals(header.Name, StringComparison.OrdinalIgnoreCase)
        && header.Matchers is { Length: > 0 } matchers
        && matchers.All(matcher => matcher.GetPatterns().All(pattern => (pattern.IsFirst ? pattern.First : pattern.Second.Pattern) == name));

    /// <exception cref="InvalidStubException">WireMock.Net cannot use a file, though it looks like a mapping.</exception>
    private void Load()
    {
        foreach (var file in Folder.MappingFiles)
        {
            try
            {
                Server.ReadStaticMappingAndAddOrUpdate(file);
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                Dispose();
                throw new InvalidStubException($"The mapping files cannot be used:{Environment.NewLine}{file}: {wrong.Message}");
            }
        }
    }

    // WireMock.Net has no event for a change of its mappings.
    private void Refresh()
    {
        if (_index.IsOf(_internals!.Mappings))
            return;
        lock (_gate)
        {
            foreach (var (guid, mapping) in _internals.Mappings)
                Secure(guid, mapping);
            _index = new StubIndex(_internals.Mappings.Select(entry => entry.Value));
        }
    }

    private void Secure(Guid guid, IMapping mapping)
    {
        if (mapping.Provider is Response { ProxyAndRecordSettings: not null } response)
            WireMockInternals.UseClient(response, _client);
        if (mapping is { IsAdminInterface: false, RequestMatcher: Request request })
            WireMockInternals.Bound(request);
        if (mapping is { Webhooks.Length: > 0 } and not WebhookMapping)
            _internals!.Mappings.TryUpdate(guid, new WebhookMapping(mapping, (webhook, asked, answer) => SendAsync(mapping, webhook, asked, answer)), mapping);
    }

    private async Task SendAsync(IMapping mapping, IWebhookRequest webhook, IRequestMessage request, IResponseMessage response)
    {
        using var answer = await _sendWebhookAsync(_client, mapping, webhook, request, response);
    }

    // Every request would be matched with each of the 43 operations of the admin API, of which most are expressions.
    private void RemoveAdmin() => Array.ForEach(_admin, mapping => _internals!.Mappings.TryRemove(mapping.Guid, out _));

    private sealed class AdminCall(StubServer server) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            lock (server._gate)
            {
                if (!_ended && --server._adminCalls == 0)
                    server.RemoveAdmin();
                _ended = true;
            }
        }
    }
}

/// <summary>A transport that accepts no connection: WireMock.Net starts a server of its own, and only the emulator listens.</summary>
internal sealed class NoConnections : IConnectionListenerFactory
{
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new(new Listener(endpoint));

    private sealed class Listener(EndPoint endPoint) : IConnectionListener
    {
        private readonly TaskCompletionSource<ConnectionContext?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EndPoint EndPoint => endPoint;

        public ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) => new(_closed.Task);

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            _closed.TrySetResult(null);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => UnbindAsync(CancellationToken.None);
    }
}
