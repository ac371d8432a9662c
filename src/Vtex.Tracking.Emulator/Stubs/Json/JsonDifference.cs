using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A place where two documents differ.</summary>
/// <param name="Path">The place, as a JSON path.</param>
/// <param name="Expected">What was expected there; null for nothing.</param>
/// <param name="Actual">What is there; null for nothing.</param>
internal sealed record JsonDifference(string Path, JsonElement? Expected, JsonElement? Actual);
