namespace Vtex.Tracking.Emulator;

/// <summary>The origin of a schedule. The values are chosen by us.</summary>
public enum ScheduleOrigin
{
    /// <summary>An integration (Integração): 1 in the API.</summary>
    Integration = 1,

    /// <summary>The recipient (Cliente): 2 in the API.</summary>
    Customer = 2,

    /// <summary>The back office (Backoffice): 3 in the API.</summary>
    BackOffice = 3,
}
