namespace Vtex.Tracking.Emulator.Tests.World.Hub;

/// <summary>A call that came over a scripted line: of packages or of numbers.</summary>
internal sealed record ScriptedCall(DateTimeOffset At, string Carrier, HubCallKind Kind, IReadOnlyList<string> About, bool Answered);
