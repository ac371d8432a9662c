namespace Vtex.Tracking.Emulator.Tests.World;

internal enum ListStepKind
{
    Add,
    Relabel,
    Page,
}
