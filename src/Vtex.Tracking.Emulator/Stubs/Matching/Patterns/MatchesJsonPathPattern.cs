using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>matchesJsonPath</c>: something is there, or what is there is like a pattern.</summary>
internal sealed class MatchesJsonPathPattern(JsonPath path, ValuePattern? inner) : ValuePattern
{
    public override string Expectation => inner is null
        ? $"matchesJsonPath {path.Text}"
        : $"matchesJsonPath {path.Text} {inner.Expectation}";

    public override double Distance(MatchValue value)
    {
        var found = Find(value);
        if (inner is null)
            return Either(found.Count > 0);
        if (found.Count == 0 || inner is AbsentPattern)
            return Either(found.Count == 0 && inner is AbsentPattern);
        return found.Min(inner.Distance);
    }

    public override string Difference(MatchValue value, string name)
    {
        var where = $"{name} {path.Text}";
        var found = Find(value);
        if (found.Count == 0)
            return $"{where}: expected {(inner is null ? "something" : Disclosure.Of(inner.Expectation))}, was absent";
        return inner is null ? where : inner.Difference(found[0], Disclosure.IsSecret(name) ? name : where);
    }

    // What is empty or null counts as absent. Of a list, any item may be what is looked for; for JSON, only the whole.
    private List<MatchValue> Find(MatchValue value)
    {
        if (value.Json is not { } root)
            return [];
        var found = path.Select(root, root);
        if (path.IsDefinite)
        {
            if (found is not [{ ValueKind: not JsonValueKind.Null } single])
                return [];
            if (single.ValueKind != JsonValueKind.Array)
                return single.ValueKind == JsonValueKind.Object && !single.EnumerateObject().Any() ? [] : [Value(single)];
            found = [.. single.EnumerateArray()];
        }

        if (inner is EqualToJsonPattern or MatchesJsonPathPattern && found.Count > 0)
            return [new MatchValue(JsonText.Of(found), value.Now)];
        return [.. found.Select(Value)];

        MatchValue Value(JsonElement element) => new(JsonText.Of(element), value.Now);
    }
}
