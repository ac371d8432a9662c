namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A stub that cannot answer as its mapping says; the message is for whoever wrote the mapping.</summary>
internal sealed class StubFailedException(string message) : Exception(message);
