namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A JSON object found by a path; as text it is JSON again.</summary>
internal sealed class TemplateJsonObject() : Dictionary<string, object?>(StringComparer.Ordinal);
