using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>Reads a matcher of the control API.</summary>
internal static class MatcherReader
{
    public static RequestMatcher Read(ObjectReader body)
    {
        var matcher = RequestMatcher.Create();
        matcher = Add(matcher, body.Text("method", min: 1), body.PathOf("method"), body.Faults, static (all, method) => all.UsingMethod(method));
        matcher = Add(matcher, body.Text("path"), body.PathOf("path"), body.Faults, static (all, path) => all.WithPath(path));
        matcher = AddTexts(matcher, body, "query", static (all, name, value) => all.WithParam(name, value));
        matcher = AddTexts(matcher, body, "headers", static (all, name, value) => all.WithHeader(name, value));
        foreach (var name in body.ShortTexts("withoutHeaders"))
            matcher = Add(matcher, name, body.PathOf("withoutHeaders"), body.Faults, static (all, absent) => all.WithoutHeader(absent));
        matcher = Add(matcher, body.Text("bodyContains"), body.PathOf("bodyContains"), body.Faults, static (all, text) => all.WithBodyContaining(text));
        foreach (var field in Fields(body, "json"))
            matcher = Add(matcher, field.Name, $"{body.PathOf("json")}.{field.Name}", body.Faults, (all, path) => all.WithJson(path, field.Value));
        if (body.Int32("status", min: 0, max: 999) is { } status)
            matcher = Add(matcher, "", body.PathOf("status"), body.Faults, (all, _) => all.WithStatus(status));
        return matcher;
    }

    private static RequestMatcher AddTexts(
        RequestMatcher matcher, ObjectReader body, string name, Func<RequestMatcher, string, string, RequestMatcher> add)
    {
        foreach (var field in Fields(body, name))
        {
            var path = $"{body.PathOf(name)}.{field.Name}";
            if (field.Value.ValueKind == JsonValueKind.String && JsonKind.TryGetText(field.Value, out var text))
                matcher = Add(matcher, text, path, body.Faults, (all, value) => add(all, field.Name, value));
            else
                body.Faults.Add(path, JsonKind.NotText(field.Value, ", in which * stands for any characters"));
        }

        return matcher;
    }

    // What C# refuses by an exception, the control API tells with its path.
    private static RequestMatcher Add<T>(
        RequestMatcher matcher, T? value, string path, FaultList faults, Func<RequestMatcher, T, RequestMatcher> add)
        where T : class
    {
        if (value is null)
            return matcher;
        try
        {
            return add(matcher, value);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            faults.Add(path, wrong.Message.Split(" (Parameter")[0]);
            return matcher;
        }
    }

    private static JsonElement.ObjectEnumerator Fields(ObjectReader body, string name)
    {
        if (body.Field(name) is not { } field)
            return default;
        if (field.ValueKind == JsonValueKind.Object)
            return field.EnumerateObject();
        body.Fault(name, $"must be an object, is {JsonKind.Of(field)}.");
        return default;
    }
}
