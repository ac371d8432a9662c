using System.Globalization;
using HandlebarsDotNet.Helpers.Enums;
using Microsoft.AspNetCore.Connections;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
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
    private readonly HttpClient _proxyClient;
    private readonly IMapping[] _admin;

    private RequestDelegate? _pipeline;
    private WireMockInternals? _internals;
    private volatile StubIndex _index = new([]);
    private int _adminCalls;

    public StubServer(StubSettings settings, Uri address)
    {
        Folder = new StubFolder(settings.Folder);
        Hosts = new ReachableStubHosts(settings.ProxyHosts, address.Port);
        _proxyClient = StubProxyClient.Create(Hosts);
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
            HandlebarsSettings = new HandlebarsSettings { AllowedHandlebarsHelpers = Helpers },
            WebhookSettings = new WebhookSettings { AllowAutoRedirect = false },
            PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(next => _pipeline = next),
            AdditionalServiceRegistration = services =>
            {
                services.AddSingleton<IConnectionListenerFactory, NoConnections>();
                _internals = new WireMockInternals(services);
            },
        };
        Server = WireMockServer.Start(Settings);
        Server.LogEntriesChanged += StubLogMask.Mask;
        _admin = [.. _internals!.Mappings.Values.Where(mapping => mapping.IsAdminInterface)];
        RemoveAdmin();
        foreach (var file in Folder.MappingFiles)
            Server.ReadStaticMappingAndAddOrUpdate(file);
    }

    private static Category[] Helpers =>
    [
        Category.Boolean, Category.Constants, Category.DateTime, Category.Enumerable, Category.Humanizer, Category.JsonPath,
        Category.Math, Category.Object, Category.Random, Category.Regex, Category.String, Category.Url, Category.XPath,
    ];

    public WireMockServer Server { get; }

    public WireMockServerSettings Settings { get; }

    public StubFolder Folder { get; }

    public ReachableStubHosts Hosts { get; }

    public bool IsLogging => _internals!.IsLogging;

    /// <summary>WireMock.Net's own pipeline.</summary>
    public Task InvokeAsync(HttpContext context) => _pipeline!(context);

    /// <summary>Finds what stubs may do with a request; null when no stub names its path.</summary>
    public StubScope? Find(HttpRequest request)
    {
        Refresh();
        return _internals!.AllowsPartialMatches || _internals.IsLogging
            ? new StubScope(null, IsProxy: false, HasTemplate: true)
            : _index.Find(request.Method, request.Path.Value ?? "/");
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
        _proxyClient.Dispose();
    }

    private static bool IsOfUniverse(RequestMessageHeaderMatcher header, string name) =>
        header.MatchBehaviour == MatchBehaviour.AcceptOnMatch
        && StubHeaders.Universe.Equals(header.Name, StringComparison.OrdinalIgnoreCase)
        && header.Matchers is { Length: > 0 } matchers
        && matchers.All(matcher => matcher.GetPatterns().All(pattern => (pattern.IsFirst ? pattern.First : pattern.Second.Pattern) == name));

    // WireMock.Net tells nobody that its mappings have changed.
    private void Refresh()
    {
        if (_index.IsOf(_internals!.Mappings))
            return;
        lock (_gate)
        {
            var index = new StubIndex(_internals.Mappings.Select(entry => entry.Value));
            foreach (var (_, mapping) in _internals.Mappings)
            {
                if (mapping.Provider is Response { ProxyAndRecordSettings: not null } response)
                    WireMockInternals.UseClient(response, _proxyClient);
                if (mapping is { IsAdminInterface: false, RequestMatcher: Request request })
                    StubPatterns.Bound(request);
            }

            _index = index;
        }
    }

    // Every request would be held against each of the 43 operations of the admin API, of which most are expressions.
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
