using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The words of the control API.</summary>
internal static class ControlWords
{
    public static WordList<ServiceMove> Moves { get; } =
        new(Enum.GetValues<ServiceMove>().Select(move => (move.ToString(), move)));

    public static WordList<ServiceStatus> Statuses { get; } =
        new(Enum.GetValues<ServiceStatus>().Select(status => (status.Describe(), status)));

    public static WordList<DayPeriod> Periods { get; } =
        new(Enum.GetValues<DayPeriod>().Select(period => (period.ToString(), period)));
}
