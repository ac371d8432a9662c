namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>What a driver can try.</summary>
public enum GeneratedMoveKind
{
    Start,
    Deliver,
    Fail,
}
