namespace Vtex.Tracking.AspNetCore;

/// <summary>The access of a caller. The default is none.</summary>
public enum CarrierAccess
{
    /// <summary>It is not known: HTTP 401.</summary>
    Unauthorized,

    /// <summary>It is known, but lacks the permission: HTTP 403.</summary>
    Forbidden,

    /// <summary>It may call.</summary>
    Granted,
}
