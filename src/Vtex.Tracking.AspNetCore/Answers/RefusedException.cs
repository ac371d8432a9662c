namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>A call is refused. It never leaves this package.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Title)
{
    public Problem Problem { get; } = problem;
}
