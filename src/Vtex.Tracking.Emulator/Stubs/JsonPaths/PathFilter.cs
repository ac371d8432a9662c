using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Whether a node passes a filter.</summary>
internal delegate bool PathFilter(JsonElement root, JsonElement node);
