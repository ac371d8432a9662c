namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>Ends a call with a problem. It never leaves this package.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
