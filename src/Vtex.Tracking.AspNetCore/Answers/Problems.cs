namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>The problems that calls are answered with.</summary>
internal static class Problems
{
    public static Problem Unauthorized { get; } = new(
        StatusCodes.Status401Unauthorized, "The caller is not known.",
        "Send X-VTEX-API-AppKey with X-VTEX-API-AppToken, or VtexIdclientAutCookie, as this app knows them.");

    public static Problem Forbidden { get; } = new(
        StatusCodes.Status403Forbidden, "The caller lacks the permission.",
        "These credentials are known, but may not call. At VTEX the permission is called Transportation read only.");

    /// <summary>The answer when the carrier's own code failed; the reason is logged, and not sent to the caller.</summary>
    public static Problem OfCarrier { get; } = new(
        StatusCodes.Status500InternalServerError, "The carrier's app failed.",
        "The request may be right: repeat it later. The app's log says what happened.");

    public static Problem UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, "The body is not JSON by its Content-Type.",
        "Send Content-Type: application/json, in UTF-8.");

    public static Problem BadRequest(IReadOnlyList<Fault> faults) => new(
        StatusCodes.Status400BadRequest, "The request is not valid.",
        "Each entry of errors says what is wrong, where, and what would be right.", faults);

    /// <summary>Refuses a body that cannot be read at all: 400 with a fault, or the status that says why.</summary>
    public static Problem Unreadable(UnreadableBodyException unreadable) => unreadable.Status == StatusCodes.Status400BadRequest
        ? BadRequest([new Fault("$", unreadable.Message)])
        : new(unreadable.Status, Problem.TitleOf(unreadable), $"The body {unreadable.Message}");
}

/// <summary>Ends a call with a problem. It never leaves this package.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
