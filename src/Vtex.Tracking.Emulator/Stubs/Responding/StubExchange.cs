using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>One request that a stub answers, with all that the answer may need.</summary>
/// <param name="Context">The request on the wire and its answer.</param>
/// <param name="Request">The request as stubs see it.</param>
/// <param name="Options">What the answer may reach: files and hosts.</param>
/// <param name="Clock">The emulated time: of the universe that the request belongs to, or else the emulator's.</param>
/// <param name="Seed">What is random in the answer comes from here: the same for the same stub and the same match of it.</param>
/// <param name="World">Goes on into the world, which answers into <paramref name="Context"/>.</param>
internal sealed record StubExchange(
    HttpContext Context, StubRequest Request, StubOptions Options, EmulatorClock Clock, ulong Seed, RequestDelegate World)
{
    /// <summary>The stub that answers, which the answer names; null leaves it unnamed.</summary>
    public Guid? StubId { get; init; }

    /// <summary>The wait that holds for all answers, where the stub has none of its own; null for none.</summary>
    public DelayPlan? CommonDelay { get; init; }

    /// <summary>What the variables of the stub's <c>urlPathTemplate</c> stand for in this request, for templates.</summary>
    public IReadOnlyDictionary<string, string> PathVariables { get; init; } = new Dictionary<string, string>();
}
