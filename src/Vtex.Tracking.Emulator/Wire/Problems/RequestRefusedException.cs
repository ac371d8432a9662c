namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Ends the handling of a request with a problem as its answer.</summary>
internal sealed class RequestRefusedException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;

    public static RequestRefusedException BadRequest(IReadOnlyList<Fault> faults) => new(new Problem
    {
        Title = faults.Count == 1 ? "The request has a fault." : $"The request has {faults.Count} faults.",
        Status = StatusCodes.Status400BadRequest,
        Detail = "Nothing was changed. Mend what is listed and send the request again.",
        Errors = faults,
    });

    public static RequestRefusedException Unauthorized(string detail) => new(new Problem
    {
        Title = "Not authenticated.",
        Status = StatusCodes.Status401Unauthorized,
        Detail = detail,
    });

    public static RequestRefusedException Forbidden(string detail) => new(new Problem
    {
        Title = "Not permitted.",
        Status = StatusCodes.Status403Forbidden,
        Detail = detail,
    });

    public static RequestRefusedException NotFound(string detail) => new(new Problem
    {
        Title = "Not found.",
        Status = StatusCodes.Status404NotFound,
        Detail = detail,
    });
}
