using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A failure that the emulator can inject: one of <see cref="Faults"/>, changed by a <c>with</c> expression, or one of
/// your own.
/// </summary>
/// <param name="Name">A short name for lists and messages, such as <c>expired-token</c>.</param>
/// <remarks>
/// When it has neither a status, a body nor a connection fault, the emulated system answers, and the rest applies to that
/// answer. All of it is chosen by us.
/// </remarks>
public sealed record EmulatorFault(string Name)
{
    /// <summary>A sentence that describes the fault.</summary>
    public string Description { get; init; } = "";

    /// <summary>The requests that it applies to. The default is <see cref="FaultTarget.All"/>.</summary>
    public FaultTarget Requests { get; init; } = FaultTarget.All;

    /// <summary>Lets the request take effect in the emulated system although its answer is replaced or lost.</summary>
    public bool TakesEffect { get; init; }

    /// <summary>The status of the answer, from 200 to 599. The default is the emulated system's, or 200.</summary>
    public int? Status { get; init; }

    /// <summary>Headers that are set on the answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body of the answer, sent as UTF-8. The default is the emulated system's, or none.</summary>
    public string? Body { get; init; }

    /// <summary>The delay of the answer, at most 30 days, on the clock of the request's universe.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The longest delay, where it is random: a seeded choice between <see cref="Delay"/> and this.</summary>
    public TimeSpan? MaxDelay { get; init; }

    /// <summary>Lets delays pass in real time instead of on the emulator's clock.</summary>
    public bool RealTime { get; init; }

    /// <summary>
    /// The time that it lasts on the emulator's clock, from when it is added; at most 365 days. Null for as long as it is there.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>
    /// Lets it begin after the next write, which passes: a request to an emulated system that is neither a login nor GET, HEAD or
    /// OPTIONS. The duration counts from then.
    /// </summary>
    public bool StartsAfterWrite { get; init; }

    /// <summary>The failure of the connection; null when it holds.</summary>
    public ConnectionFault? Connection { get; init; }

    /// <summary>The number of bytes after which the body ends, in an answer that is otherwise complete.</summary>
    public int? BodyLimit { get; init; }

    /// <summary>
    /// Values that replace texts, numbers and other simple values in the JSON of the answer, by the end of their path:
    /// <c>deliveryServiceStatus.description</c> replaces the description of every status.
    /// </summary>
    public IReadOnlyDictionary<string, string> ReplacedFields { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets whether the emulated system gets the request.</summary>
    internal bool ReachesSystem => TakesEffect || (Status is null && Body is null && Connection is null or ConnectionFault.CutBody);

    /// <summary>Gets whether a request is held up before it is answered.</summary>
    internal bool HoldsUp => Delay > TimeSpan.Zero || MaxDelay > TimeSpan.Zero || Connection == ConnectionFault.Hang;

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Says what is wrong with it; null when it can be used.</summary>
    internal string? FindProblem() => FaultRules.FindProblems(this).Select(problem => $"{problem.Field} {problem.Message}").ToList() is { Count: > 0 } all
        ? $"The fault '{Name}' cannot be used: {string.Join(" ", all)}"
        : null;
}
