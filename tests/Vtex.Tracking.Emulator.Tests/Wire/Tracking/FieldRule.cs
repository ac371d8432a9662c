namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>A field of a request, as the contract has it.</summary>
internal sealed record FieldRule(string Path, FieldKind Kind = FieldKind.Text, int? Max = null, int Min = 0, bool Required = false);
