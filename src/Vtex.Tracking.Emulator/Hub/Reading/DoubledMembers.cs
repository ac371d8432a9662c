using System.Text.Json;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Finds members of one name in one object, of which the serializer takes the last without a word.</summary>
internal static class DoubledMembers
{
    private static readonly JsonReaderOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Returns the names of the root's members that came more than once, or have such members inside.</summary>
    /// <param name="utf8">The document. Behind what is no JSON nothing is found.</param>
    public static IReadOnlyCollection<string> Ids(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, Lenient);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<HashSet<string>>();
        var id = "";
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.StartObject)
                {
                    while (names.Count <= json.CurrentDepth)
                        names.Add(new HashSet<string>(StringComparer.Ordinal));
                    names[json.CurrentDepth].Clear();
                }
                else if (json.TokenType == JsonTokenType.PropertyName && Name(ref json) is { } name)
                {
                    if (json.CurrentDepth == 1)
                        id = name;
                    if (!names[json.CurrentDepth - 1].Add(name))
                        found.Add(id);
                }
            }
        }
        catch (JsonException)
        {
            // What is broken is noted elsewhere.
        }

        return found;
    }

    private static string? Name(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
