using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>One event of a stream.</summary>
internal sealed record StreamedEvent(long Id, string Kind, JsonNode Data);
