using System.Text.Json;
using WireMock.Admin.Mappings;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Checks mappings from files and requests before WireMock.Net gets them: their shape, and that nothing in them is without
/// bounds or leads where it must not.
/// </summary>
internal sealed class MappingChecker
{
    /// <summary>How deeply JSON may be nested. Chosen by us.</summary>
    public const int MaxDepth = 64;

    public static readonly JsonDocumentOptions JsonOptions = new()
    {
        MaxDepth = MaxDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly List<Fault> _problems = [];
    private readonly MappingShape _shape;

    public MappingChecker(StubFolder folder, ReachableStubHosts hosts)
    {
        var matchers = new MatcherRules(_problems, folder);
        var responses = new ResponseRules(_problems, folder, hosts);
        _shape = new MappingShape(_problems, (model, json, path) =>
        {
            if (model == typeof(MatcherModel))
                matchers.Check(json, path);
            else if (model == typeof(ResponseModel))
                responses.Check(json, path);
            else if (model == typeof(WebhookRequestModel))
                responses.CheckWebhook(json, path);
            else if (model == typeof(RequestModel))
                matchers.CheckTexts(json, path);
        });
    }

    /// <summary>Finds what is wrong with a mapping, or a list of mappings.</summary>
    public IReadOnlyList<Fault> CheckMappings(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            CheckMapping(root, "$");
            return _problems;
        }

        var index = 0;
        foreach (var mapping in root.EnumerateArray())
            CheckMapping(mapping, FormattableString.Invariant($"$[{index++}]"));
        return _problems;
    }

    /// <summary>Finds what is wrong with what requests are searched by.</summary>
    public IReadOnlyList<Fault> CheckRequest(JsonElement root)
    {
        _shape.Walk(root, typeof(RequestModel), "$");
        return _problems;
    }

    private void CheckMapping(JsonElement mapping, string path)
    {
        if (JavaMapping.Find(mapping, path) is { } java)
        {
            _problems.Add(java);
            return;
        }

        var before = _problems.Count;
        _shape.Walk(mapping, typeof(MappingModel), path);
        if (_problems.Count > before)
            return;
        foreach (var part in (string[])[nameof(MappingModel.Request), nameof(MappingModel.Response)])
        {
            if (JsonParts.Find(mapping, part) is not { ValueKind: JsonValueKind.Object })
                _problems.Add(new Fault($"{path}.{part}", "is missing: a mapping has a Request and a Response."));
        }
    }
}
