namespace Vtex.Tracking.Emulator.Wire;

/// <summary>One thing that is wrong with a request, and where: a JSON path or the name of a parameter.</summary>
internal sealed record Fault(string Path, string Message);
