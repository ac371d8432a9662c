using System.Text.Json;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads an object; the reader stands at its beginning, and at its end afterwards.</summary>
internal delegate T ReadObject<T>(ref Utf8JsonReader reader);
