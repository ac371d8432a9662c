using System.Reflection;
using System.Text.Json;
using WireMock.Admin.Mappings;

namespace Vtex.Tracking.Emulator.Stubs;

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
