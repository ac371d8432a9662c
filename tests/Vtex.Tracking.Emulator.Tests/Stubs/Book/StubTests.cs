using System.Text.Json;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class StubTests
{
    private const string Id = "76ada7b0-55ae-4229-91c4-396a36f18347";

    [Fact]
    public void A_mapping_is_read_whole()
    {
        var stub = Read(
            """
            { "name": "first", "request": { "method": "GET", "urlPath": "/x" }, "response": { "status": 204 }, "priority": 2,
              "scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "b", "times": 3, "skip": 1,
              "persistent": true, "metadata": { "a": 1 }, "postServeActions": [], "serveEventListeners": [] }
            """,
            out var faults);
        Assert.Empty(faults);
        Assert.Equal(("first", 2, 1, 3), (stub.Name, stub.Priority, stub.Skip, stub.Times));
        Assert.Equal(new ScenarioStep("s", "Started", "b"), stub.Scenario);
        Assert.True(stub.Request.Matches(StubRequests.Of("GET", "/x?a=1")));
    }

    [Fact]
    public void An_empty_mapping_matches_everything()
    {
        var stub = Read("{}", out var faults);
        Assert.Empty(faults);
        Assert.Equal((5, 0, null, null), (stub.Priority, stub.Skip, stub.Times, stub.Scenario));
        Assert.True(stub.Request.Matches(StubRequests.Of("PURGE", "/any")));
    }

    [Theory]
    [InlineData($$"""{ "id": "{{Id}}", "name": "n" }""")]
    [InlineData($$"""{ "name": "n", "uuid": "{{Id}}" }""")]
    [InlineData($$"""{ "name": "n", "id": "{{Id}}", "uuid": "00000000-0000-0000-0000-000000000001" }""")]
    public void The_id_is_shown_under_both_names(string mapping)
    {
        var stub = Read(mapping, out _);
        Assert.Equal(Guid.Parse(Id), stub.Id);
        Assert.Equal((Id, Id, "n"), ((string?)stub.Mapping["id"], (string?)stub.Mapping["uuid"], (string?)stub.Mapping["name"]));
        Assert.Equal("id", stub.Mapping.First().Key);
    }

    [Fact]
    public void A_mapping_without_an_id_gets_the_one_that_is_passed_in()
    {
        var id = StubId.Of(seed: 7, number: 1);
        Assert.Equal(id, Stub.Read(JsonElement.Parse("{}"), "$", new FaultList(), id).Id);
        Assert.Equal(id, StubId.Of(7, 1));
        Assert.NotEqual(id, StubId.Of(7, 2));
        Assert.NotEqual(id, StubId.Of(8, 1));
        Assert.Equal(8, id.Version);
    }

    [Theory]
    [InlineData("""{ "reponse": {} }""", "$.reponse is not a field of a mapping here. Nearest: response.")]
    [InlineData("""{ "id": "x" }""", "$.id must be a UUID")]
    [InlineData("""{ "priority": "high" }""", "$.priority must be a whole number")]
    [InlineData("""{ "times": 0 }""", "$.times must be at least 1.")]
    [InlineData("""{ "skip": -1 }""", "$.skip must not be negative.")]
    [InlineData("""{ "metadata": 5 }""", "$.metadata must be an object")]
    [InlineData("""{ "request": { "method": 5 } }""", "$.request.method must be text")]
    [InlineData("""{ "postServeActions": [{ "name": "webhook" }] }""", "$.postServeActions is not supported by the emulator, unless it is empty.")]
    [InlineData("""{ "serveEventListeners": [{ "name": "webhook" }] }""", "$.serveEventListeners is not supported")]
    public void What_is_wrong_is_said_with_its_place(string mapping, string fault)
    {
        Read(mapping, out var faults);
        Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    private static Stub Read(string mapping, out IReadOnlyList<string> told)
    {
        var faults = new FaultList();
        var stub = Stub.Read(JsonElement.Parse(mapping), "$", faults);
        told = StubRequests.Told(faults);
        return stub;
    }
}
