using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Checks matchers: only those whose cost is bounded are offered, each with bounded patterns.</summary>
internal sealed class MatcherRules(List<Fault> problems, StubFolder folder)
{
    private static readonly Dictionary<string, Func<string, string?>> Rules = new(StringComparer.Ordinal)
    {
        ["ContentTypeMatcher"] = PatternRules.Wildcard,
        ["ExactMatcher"] = _ => null,
        ["ExactObjectMatcher"] = _ => null,
        ["FormUrlEncodedMatcher"] = PatternRules.WildcardInValue,
        ["JmesPathMatcher"] = PatternRules.JmesPath,
        ["JsonMatcher"] = Json,
        ["JsonPartialMatcher"] = Json,
        ["JsonPartialWildcardMatcher"] = JsonWithWildcards,
        ["JsonPathMatcher"] = PatternRules.JsonPath,
        ["NotNullOrEmptyMatcher"] = _ => null,
        ["RegexMatcher"] = PatternRules.Regex,
        ["SystemTextJsonMatcher"] = Json,
        ["SystemTextJsonPartialMatcher"] = Json,
        ["SystemTextJsonPartialWildcardMatcher"] = JsonWithWildcards,
        ["WildcardMatcher"] = PatternRules.Wildcard,
        ["XPathMatcher"] = PatternRules.XPath,
    };

    private const string NoMatcher = "is missing: WireMock.Net would ignore the condition. For any value use "
        + """[{"Name":"WildcardMatcher","Pattern":"*"}]; for an absent header also "RejectOnMatch":true, beside Name and in the matcher.""";

    /// <summary>Checks a matcher.</summary>
    public void Check(JsonElement matcher, string path)
    {
        if (JsonParts.Text(matcher, "Name") is not { } name)
        {
            problems.Add(new Fault($"{path}.Name", "is missing: a matcher has a Name, such as WildcardMatcher."));
        }
        else if (!Rules.TryGetValue(name, out var rule))
        {
            problems.Add(new Fault($"{path}.Name", $"'{Shortened(name)}' is not offered. Offered are {string.Join(", ", Rules.Keys)}."));
        }
        else
        {
            if (JsonParts.IsTrue(matcher, "Regex"))
                problems.Add(new Fault($"{path}.Regex", "is not offered: its expressions have no bound. Use a RegexMatcher on the body."));
            CheckPatterns(matcher, name, rule, path);
        }
    }

    /// <summary>Checks the places of a request that are wildcards when they are texts, and the lists whose entries need a matcher.</summary>
    public void CheckRequest(JsonElement request, string path)
    {
        foreach (var part in (string[])["Headers", "Cookies", "Params"])
        {
            var entries = JsonParts.Find(request, part) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToList() : [];
            for (var i = 0; i < entries.Count; i++)
            {
                if (JsonParts.Find(entries[i], "Matchers") is not { ValueKind: JsonValueKind.Array } matchers || matchers.GetArrayLength() == 0)
                    problems.Add(new Fault(FormattableString.Invariant($"{path}.{part}[{i}].Matchers"), NoMatcher));
            }
        }

        foreach (var part in (string[])["Path", "Url", "ClientIP"])
        {
            if (JsonParts.Text(request, part) is { } text && PatternRules.Wildcard(text) is { } problem)
                problems.Add(new Fault($"{path}.{part}", problem));
        }

        if (JsonParts.Find(request, "Body") is { } body && JsonParts.Text(body, "MatcherName") is { } name)
            problems.Add(new Fault($"{path}.Body.MatcherName", $"'{Shortened(name)}' is not offered. Use a RegexMatcher on the body."));
    }

    private void CheckPatterns(JsonElement matcher, string name, Func<string, string?> rule, string path)
    {
        var isJson = name.Contains("Json", StringComparison.Ordinal) && !name.Contains("Path", StringComparison.Ordinal);
        foreach (var part in (string[])["Pattern", "Patterns"])
        {
            if (JsonParts.Find(matcher, part) is not { } pattern)
                continue;
            var texts = isJson || pattern.ValueKind is JsonValueKind.String or JsonValueKind.Array ? JsonParts.Texts(pattern) : [];
            foreach (var problem in texts.Select(rule).OfType<string>().Take(1))
                problems.Add(new Fault($"{path}.{part}", problem));
        }

        if (JsonParts.Text(matcher, "PatternAsFile") is { } file && FindFileProblem(file, rule) is { } wrong)
            problems.Add(new Fault($"{path}.PatternAsFile", wrong));
    }

    private string? FindFileProblem(string file, Func<string, string?> rule)
    {
        try
        {
            return rule(folder.ReadFileAsString(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
        {
            return $"cannot be read: {failure.Message}";
        }
    }

    private static string? Json(string pattern) => Nesting.DepthOf(pattern) > MappingChecker.MaxDepth
        ? $"is nested more than {MappingChecker.MaxDepth} deep."
        : null;

    private static string? JsonWithWildcards(string pattern) => Json(pattern) ?? (pattern is ['{' or '[', ..]
        ? "must be JSON itself and not a text of JSON, so that its wildcards can be checked."
        : PatternRules.WildcardInValue(pattern));

    private static string Shortened(string name) => name.Length > 50 ? $"{name[..50]}…" : name;
}
