using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub in the making, out of <see cref="StubDesk.Given"/>.</summary>
public sealed class StubSetup
{
    private readonly StubDesk _desk;
    private readonly JsonObject _mapping;

    internal StubSetup(StubDesk desk, JsonObject request)
    {
        _desk = desk;
        _mapping = new JsonObject { ["request"] = request };
    }

    /// <summary>Gives it a priority: 1 goes first, 5 is the default. Of equals, the one that was added last goes first.</summary>
    /// <param name="priority">From 1.</param>
    public StubSetup AtPriority(int priority) => With("priority", priority);

    /// <summary>Gives it a title, by which messages call it.</summary>
    /// <param name="title">Any text.</param>
    public StubSetup WithTitle(string title) => With("name", title);

    /// <summary>Makes it part of a scenario: stubs that answer one after the other.</summary>
    /// <param name="scenario">Its name.</param>
    public StubSetup InScenario(string scenario) => With("scenarioName", scenario);

    /// <summary>Lets it answer only while its scenario is in a state.</summary>
    /// <param name="state">The state; every scenario begins in <c>Started</c>.</param>
    public StubSetup WhenStateIs(string state) => With("requiredScenarioState", state);

    /// <summary>Puts its scenario in a state when it has answered.</summary>
    /// <param name="state">The state.</param>
    public StubSetup WillSetStateTo(string state) => With("newScenarioState", state);

    /// <summary>Lets it take only the first requests that it matches. Ours; WireMock knows no such thing.</summary>
    /// <param name="count">How many, from 1.</param>
    public StubSetup Times(int count) => With("times", count);

    /// <summary>Lets it pass the first requests that it matches, to other stubs or the emulated systems. Ours.</summary>
    /// <param name="count">How many.</param>
    public StubSetup Skip(int count) => With("skip", count);

    /// <summary>Adds the stub.</summary>
    /// <param name="response">How it answers.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidStubException">Something that was said cannot be; all of it is told.</exception>
    public Guid RespondWith(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var mapping = (JsonObject)_mapping.DeepClone();
        mapping["response"] = response.ToJson();
        return _desk.Add(mapping);
    }

    private StubSetup With(string name, JsonNode value)
    {
        _mapping[name] = value;
        return this;
    }
}
