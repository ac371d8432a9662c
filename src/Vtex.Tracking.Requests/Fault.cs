namespace Vtex.Tracking.Requests;

/// <summary>One thing that is wrong with a request, and where. Neither part repeats a value, which might be personal.</summary>
/// <param name="Path">A JSON path, the name of a parameter, or a place in a file, such as <c>byte 1024</c>.</param>
/// <param name="Message">What is wrong there, and what would be right.</param>
internal sealed record Fault(string Path, string Message);

/// <summary>A request has faults. It never leaves the assembly.</summary>
internal sealed class FaultyRequestException(IReadOnlyList<Fault> faults) : Exception(faults[0].Message)
{
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
