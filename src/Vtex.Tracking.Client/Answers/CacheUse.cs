namespace Vtex.Tracking;

/// <summary>Specifies how a read uses the answers that are already there. Chosen by us.</summary>
public enum CacheUse
{
    /// <summary>
    /// The answer that is there while its window lasts, then a new call. Should that fail because the service is down,
    /// the last known good answer, marked as such.
    /// </summary>
    Default,

    /// <summary>
    /// The answer that is there while its window lasts, then a new call, whose failure is told: no older answer stands
    /// in for it.
    /// </summary>
    PreferFresh,

    /// <summary>
    /// No call at all: the answer that is there, or the last known good one, marked as such, or else
    /// <see cref="VtexAnswerNotCachedException"/>.
    /// </summary>
    OnlyIfCached,

    /// <summary>
    /// A new call, though the window lasts. Only where <see cref="CallBudgetOptions.AllowForce"/> says so; otherwise
    /// <see cref="VtexCallBudgetExceededException"/> within the window. Its failure is told.
    /// </summary>
    Force,
}
