namespace Vtex.Tracking;

/// <summary>Specifies what to do while the store of answers fails.</summary>
public enum CallBudgetStoreFailure
{
    /// <summary>Go by the client's own memory alone, and try the store again later.</summary>
    CallAnyway,

    /// <summary>Make no call: throw <see cref="VtexCallBudgetUnavailableException"/>.</summary>
    Refuse,
}
