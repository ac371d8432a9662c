using System.Collections.Concurrent;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Types;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The stubs that may answer a request, taken together.</summary>
/// <param name="Methods">The methods that they take; null for all.</param>
/// <param name="IsProxy">Whether one passes the request on to another server.</param>
/// <param name="HasTemplate">Whether one fills in a template with what is in the request.</param>
/// <param name="Answers">The answers that are known; null where more than method and path decides on the answer.</param>
internal sealed record StubCandidates(string[]? Methods, bool IsProxy, bool HasTemplate, FixedAnswers? Answers)
{
    /// <summary>No stub.</summary>
    public static StubCandidates None { get; } = new(null, IsProxy: false, HasTemplate: false, Answers: null);

    public static StubCandidates Of(IMapping mapping, Request? request, FixedAnswers answers)
    {
        var matchers = request?.GetRequestMessageMatchers<IRequestMatcher>() ?? [];
        return new StubCandidates(
            MethodsOf(matchers),
            IsProxy: mapping.IsProxy || mapping.Provider is Response { ProxyAndRecordSettings: not null },
            HasTemplate: mapping.Provider is Response { UseTransformer: true },
            IsAlwaysTaken(mapping) && matchers.Count > 0 && matchers.All(LooksAtMethodOrPath) && IsFixed(mapping.Provider as Response) ? answers : null);
    }

    public bool Takes(string method) => Methods is null || Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    public StubCandidates With(StubCandidates? other) => other is null || ReferenceEquals(this, other)
        ? this
        : new StubCandidates(null, IsProxy || other.IsProxy, HasTemplate || other.HasTemplate, Answers is null ? null : other.Answers);

    private static bool IsAlwaysTaken(IMapping mapping) =>
        mapping is { Scenario: null, TimeSettings: null, Probability: null, Webhooks: null or { Length: 0 } };

    private static bool LooksAtMethodOrPath(IRequestMatcher matcher) =>
        matcher.Type == RequestMatcherType.Method || matcher is RequestMessagePathMatcher { Funcs: null };

    // Other bodies are objects, which C# may change, or files.
    private static bool IsFixed(Response? response) => response is
    {
        UseTransformer: false, WithCallbackUsed: false, ProxyAndRecordSettings: null, Delay: null,
        ResponseMessage: { FaultType: FaultType.NONE, BodyData: null or { DetectedBodyType: BodyType.String } },
    };

    private static string[]? MethodsOf(IList<IRequestMatcher> matchers)
    {
        if (matchers.Where(matcher => matcher.Type == RequestMatcherType.Method).ToList() is not [var matcher])
            return null;
        var type = matcher.GetType(); // it is internal
        return type.GetProperty("MatchBehaviour")?.GetValue(matcher) is MatchBehaviour.AcceptOnMatch
            && type.GetProperty("Methods")?.GetValue(matcher) is string[] methods
                ? methods
                : null;
    }
}

/// <summary>
/// The answers of stubs that look at method and path alone and always answer alike, as WireMock.Net gave them; null where
/// it gave none. They hold as long as the mappings stay what they are, and are enabled or disabled as they were.
/// </summary>
internal sealed class FixedAnswers(IMapping[] mappings)
{
    private const int MaxAnswers = 500;
    private const int MaxBody = 64 * 1024;

    private readonly ConcurrentDictionary<(string Method, string Path), StubReply?> _answers = new();
    private readonly bool[] _disabled = [.. mappings.Select(mapping => mapping.IsDisabled)];
    private int _count;

    private bool AreValid
    {
        get
        {
            for (var i = 0; i < mappings.Length; i++)
            {
                if (mappings[i].IsDisabled != _disabled[i])
                    return false;
            }

            return true;
        }
    }

    public bool TryFind(HttpRequest request, out StubReply? reply)
    {
        reply = null;
        return AreValid && _answers.TryGetValue(KeyOf(request), out reply);
    }

    public void Add(HttpRequest request, StubReply? reply)
    {
        if (AreValid && _count < MaxAnswers && !(reply?.Body.Length > MaxBody) && _answers.TryAdd(KeyOf(request), reply))
            Interlocked.Increment(ref _count);
    }

    private static (string Method, string Path) KeyOf(HttpRequest request) => (request.Method, request.Path.Value ?? "/");
}
