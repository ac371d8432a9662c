using System.Reflection;
using System.Text.Json;
using WireMock.Admin.Mappings;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Checks mappings from files and requests before WireMock.Net gets them: their shape, and that nothing in them is without
/// bounds or leads where it must not.
/// </summary>
internal sealed class MappingChecker
{
    /// <summary>The greatest nesting of JSON. Chosen by us.</summary>
    public const int MaxDepth = 64;

    public static readonly JsonDocumentOptions JsonOptions = new()
    {
        MaxDepth = MaxDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static readonly JsonReaderOptions ReaderOptions = new()
    {
        MaxDepth = MaxDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private readonly List<Fault> _problems = [];
    private readonly MappingShape _shape;

    public MappingChecker(StubFolder folder, StubHosts hosts)
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
                matchers.CheckRequest(json, path);
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

/// <summary>
/// Walks JSON along the models of WireMock.Net: what no model has is a problem, since WireMock.Net would pass over it in
/// silence. Each object that belongs to a model is handed on with the model.
/// </summary>
internal sealed class MappingShape(List<Fault> problems, Action<Type, JsonElement, string> visit)
{
    private const int MaxSuggestion = 3;

    // Places that take a text or a model.
    private static readonly Dictionary<(Type, string), Type> Choices = new()
    {
        [(typeof(RequestModel), nameof(RequestModel.Path))] = typeof(PathModel),
        [(typeof(RequestModel), nameof(RequestModel.Url))] = typeof(UrlModel),
        [(typeof(RequestModel), nameof(RequestModel.ClientIP))] = typeof(ClientIPModel),
    };

    /// <summary>Checks an object that should be of a model.</summary>
    public void Walk(JsonElement json, Type model, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new Fault(path, $"must be an object, is {json.ValueKind.ToString().ToLowerInvariant()}."));
            return;
        }

        visit(model, json, path);
        foreach (var property in json.EnumerateObject())
        {
            var known = model.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            var place = $"{path}.{property.Name}";
            if (known is null)
                problems.Add(new Fault(place, $"is not a property of WireMock.Net{Nearest(model, property.Name)}."));
            else if (property.Value.ValueKind != JsonValueKind.Null)
                WalkValue(property.Value, model, known, place);
        }
    }

    private void WalkValue(JsonElement value, Type model, PropertyInfo known, string path)
    {
        if (Choices.TryGetValue((model, known.Name), out var choice))
        {
            if (value.ValueKind != JsonValueKind.String)
                Walk(value, choice, path);
        }
        else if (IsModel(known.PropertyType))
        {
            Walk(value, known.PropertyType, path);
        }
        else if (ItemOf(known.PropertyType) is { } item)
        {
            WalkList(value, item, path);
        }
    }

    private void WalkList(JsonElement value, Type item, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new Fault(path, "must be a list."));
            return;
        }

        var index = 0;
        foreach (var entry in value.EnumerateArray())
            Walk(entry, item, FormattableString.Invariant($"{path}[{index++}]"));
    }

    private static bool IsModel(Type type) => type is { IsClass: true, IsArray: false } && type.Namespace == typeof(MappingModel).Namespace;

    private static Type? ItemOf(Type type)
    {
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType ? type.GetGenericArguments()[0] : null;
        return item is not null && IsModel(item) ? item : null;
    }

    private static int DistanceOf(string name, string known) =>
        name.Length > 0 && known.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? 1 : NameDistance.Between(name, known);

    private static string Nearest(Type model, string name)
    {
        if (name.Length > MaxSuggestion * 20)
            return "";
        var (distance, nearest) = model.GetProperties().Select(known => (DistanceOf(name, known.Name), known.Name)).Min();
        return distance <= MaxSuggestion ? $"; did you mean {nearest}" : "";
    }
}
