namespace Vtex.Tracking.Emulator.World;

/// <summary>Why a date cannot be that of something that happened to a package.</summary>
internal enum DateFault
{
    /// <summary>It can be.</summary>
    None,

    /// <summary>It lies before the first event that the carrier tells of the package.</summary>
    BeforeFirstEvent,

    /// <summary>It lies before the package was invoiced.</summary>
    BeforeInvoice,

    /// <summary>It lies in the future.</summary>
    Future,

    /// <summary>It lies years away: a placeholder such as 0001-01-01, 1970-01-01 or 9999-12-31.</summary>
    Placeholder,
}
