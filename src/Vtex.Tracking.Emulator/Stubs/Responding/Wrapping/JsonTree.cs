using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>JSON that is searched by paths.</summary>
internal static class JsonTree
{
    private static readonly JsonSelectSettings Settings = new() { RegexMatchTimeout = TimeSpan.FromSeconds(1) };

    /// <summary>The tree of a text; null when it is not JSON.</summary>
    public static JToken? TryParse(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
            var tree = JToken.ReadFrom(reader);
            return reader.Read() ? null : tree;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <exception cref="JsonException">The path is not one.</exception>
    /// <exception cref="StubFailedException">A pattern in the path takes too long.</exception>
    public static IReadOnlyList<JToken> Find(JToken tree, string path)
    {
        try
        {
            return [.. tree.SelectTokens(path, Settings)];
        }
        catch (RegexMatchTimeoutException)
        {
            throw new StubFailedException("The stub has a JSON path with a pattern that takes more than a second.");
        }
    }

    /// <summary>Whether a path may find more than one value.</summary>
    public static bool IsMany(string path) =>
        path.Contains('*', StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal)
        || path.Contains('?', StringComparison.Ordinal) || path.Contains(',', StringComparison.Ordinal)
        || path.Contains(':', StringComparison.Ordinal);

    public static bool IsPath(string path)
    {
        try
        {
            Find(new JObject(), path);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
