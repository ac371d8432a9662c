namespace Vtex.Tracking.Emulator;

/// <summary>The result of a change of many services at once: those that allow it are changed.</summary>
/// <param name="Changed">The ids of the services that were changed.</param>
/// <param name="Refused">The others, each with its reason.</param>
public sealed record BulkResult(IReadOnlyList<int> Changed, IReadOnlyList<BulkRefusal> Refused);
