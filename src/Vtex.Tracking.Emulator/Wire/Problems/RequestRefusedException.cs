namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Ends the handling of a request with a problem as its answer.</summary>
internal sealed class RequestRefusedException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;

    public static RequestRefusedException BadRequest(IReadOnlyList<Fault> faults) => new(new Problem(
        StatusCodes.Status400BadRequest, faults.Count == 1 ? "The request has a fault." : $"The request has {faults.Count} faults.",
        "Nothing was changed. Fix the problems below and send the request again.", faults));

    /// <summary>Refuses a body that cannot be read at all: 400 with a fault, or the status that says why.</summary>
    public static RequestRefusedException Unreadable(UnreadableBodyException unreadable)
    {
        var message = $"The body {unreadable.Message}";
        return unreadable.Status == StatusCodes.Status400BadRequest ? BadRequest([new Fault("$", message)]) : new(new Problem(
            unreadable.Status, Problem.TitleOf(unreadable), message));
    }

    public static RequestRefusedException Unauthorized(string detail) => new(new Problem(
        StatusCodes.Status401Unauthorized, "Not authenticated.", detail));

    public static RequestRefusedException Forbidden(string detail) => new(new Problem(
        StatusCodes.Status403Forbidden, "Not permitted.", detail));

    public static RequestRefusedException NotFound(string detail) => new(new Problem(
        StatusCodes.Status404NotFound, "Not found.", detail));
}
