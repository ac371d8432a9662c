using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads a mapping.</summary>
internal sealed class StubReader(JsonElement mapping, string path, FaultList faults)
{
    private static readonly string[] Known =
    [
        "id", "uuid", "name", "request", "response", "priority", "scenarioName", "requiredScenarioState", "newScenarioState",
        "persistent", "metadata", "insertionIndex", "times", "skip", "postServeActions", "serveEventListeners",
    ];

    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    private readonly ObjectReader _fields = ObjectReader.Of(mapping, path, faults);

    public Stub Read(Guid? newId)
    {
        KnownFields.RefuseOthers(mapping, path, faults, Known, []);
        RefuseActions("postServeActions");
        RefuseActions("serveEventListeners");
        _fields.Boolean("persistent");
        _fields.Object("metadata");

        var id = ReadId("id") ?? ReadId("uuid") ?? newId ?? Guid.NewGuid();
        return new Stub
        {
            Id = id,
            Name = _fields.Text("name"),
            Mapping = WithId(id),
            Request = RequestPattern.Read(_fields.Field("request") ?? Empty, _fields.PathOf("request"), faults),
            Response = ResponsePlan.Read(_fields.Field("response") ?? Empty, _fields.PathOf("response"), faults),
            Priority = _fields.Int32("priority") ?? Stub.DefaultPriority,
            Scenario = ReadScenario(),
            Skip = ReadCount("skip", 0) ?? 0,
            Times = ReadCount("times", 1),
        };
    }

    private Guid? ReadId(string name)
    {
        if (_fields.Text(name) is not { } text)
            return null;
        if (Guid.TryParseExact(text, "D", out var id))
            return id;
        faults.Add(_fields.PathOf(name), "must be a UUID such as 76ada7b0-55ae-4229-91c4-396a36f18347.");
        return null;
    }

    // Without a scenario there is nothing that the states could be states of; WireMock lets them be, too.
    private ScenarioStep? ReadScenario()
    {
        var (required, next) = (_fields.Text("requiredScenarioState"), _fields.Text("newScenarioState"));
        return _fields.Text("scenarioName") is { } scenario ? new ScenarioStep(scenario, required, next) : null;
    }

    private int? ReadCount(string name, int min)
    {
        if (_fields.Int32(name) is not { } number)
            return null;
        if (number >= min)
            return number;
        faults.Add(_fields.PathOf(name), min == 0 ? "must not be negative." : "must be at least 1.");
        return null;
    }

    private void RefuseActions(string name)
    {
        if (_fields.Field(name) is { } actions && !IsEmpty(actions))
            faults.Add(_fields.PathOf(name), "is not supported by the emulator, unless it is empty.");
    }

    private static bool IsEmpty(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() == 0,
        JsonValueKind.Object => !element.EnumerateObject().Any(),
        _ => false,
    };

    private JsonObject WithId(Guid id)
    {
        var json = new JsonObject { ["id"] = id.ToString() };
        if (mapping.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in mapping.EnumerateObject())
                json[field.Name] = JsonSerializer.SerializeToNode(field.Value);
        }

        json["id"] = id.ToString();
        json["uuid"] = id.ToString();
        return json;
    }
}
