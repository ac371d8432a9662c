using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>Mappings, and requests that are sent once these are loaded.</summary>
internal sealed class StubCase
{
    private StubCase(string id, string feature, IReadOnlyList<JsonObject> mappings, IReadOnlyList<CaseStep> steps)
    {
        Id = id;
        Feature = feature;
        Mappings = mappings;
        Steps = steps;
    }

    /// <summary>The name of the case, of its own among all cases.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public string Feature { get; }

    /// <summary>The mappings, each with an id.</summary>
    public IReadOnlyList<JsonObject> Mappings { get; }

    public IReadOnlyList<CaseStep> Steps { get; }

    /// <summary>The words behind the status come from a mapping; otherwise they are the web server's own.</summary>
    public bool SetsStatusMessage => Mappings.Any(mapping => mapping["response"]?["statusMessage"] is not null);

    /// <summary>The real WireMock refuses a mapping of this case.</summary>
    public bool IsRefused { get; private init; }

    /// <summary>No request of this case is answered by a stub of the real WireMock.</summary>
    public bool MatchesNothing { get; private init; }

    public static StubCase Read(JsonObject json, string feature)
    {
        var id = json["id"]!.GetValue<string>();
        var mappings = (json["mappings"]?.AsArray() ?? []).Select(mapping => mapping!.DeepClone().AsObject())
            .Concat((json["patterns"]?.AsArray() ?? []).Select(AnsweringItsNumber))
            .ToList();
        for (var i = 0; i < mappings.Count; i++)
            mappings[i].TryAdd("id", StubId(id, i));

        var steps = (json["send"]?.AsArray() ?? [])
            .Select((step, number) => CaseStep.Read(WithIds(step!, mappings), number));
        return new StubCase(id, feature, mappings, [.. steps])
        {
            IsRefused = json["refused"]?.GetValue<bool>() ?? false,
            MatchesNothing = json["matchesNothing"]?.GetValue<bool>() ?? false,
        };
    }

    public override string ToString() => Id;

    private static JsonObject AnsweringItsNumber(JsonNode? pattern, int number) => new()
    {
        ["request"] = pattern!.DeepClone(),
        ["response"] = new JsonObject { ["status"] = 200, ["body"] = $"pattern {number}" },
    };

    /// <summary>The same in every run, so that answers can be compared to the byte.</summary>
    private static string StubId(string id, int number) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}#{number}")).AsSpan(0, 16)).ToString();

    /// <summary>A step names the ids of the mappings as <c>{id:0}</c> and so on.</summary>
    private static JsonNode WithIds(JsonNode step, List<JsonObject> mappings)
    {
        var text = step.ToJsonString();
        for (var i = 0; i < mappings.Count; i++)
            text = text.Replace($"{{id:{i}}}", mappings[i]["id"]!.ToString(), StringComparison.Ordinal);
        return JsonNode.Parse(text)!;
    }
}
