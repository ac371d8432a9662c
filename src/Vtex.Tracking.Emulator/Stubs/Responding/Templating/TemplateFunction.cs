namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a template calls by name.</summary>
internal delegate object? TemplateFunction(TemplateCall call);
