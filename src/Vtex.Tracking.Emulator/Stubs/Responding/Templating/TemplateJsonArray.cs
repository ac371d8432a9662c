namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A JSON array found by a path; as text it is JSON again.</summary>
internal sealed class TemplateJsonArray(IEnumerable<object?> items) : List<object?>(items);
