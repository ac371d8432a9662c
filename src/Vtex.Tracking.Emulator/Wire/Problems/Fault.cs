namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// One thing that is wrong with a request, and where: a JSON path, the name of a parameter, or a place in a file, such as
/// <c>byte 1024</c>.
/// </summary>
internal sealed record Fault(string Path, string Message);
