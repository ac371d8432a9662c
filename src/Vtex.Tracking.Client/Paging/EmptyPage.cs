using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Paging;

/// <summary>
/// The API documents 404 for its lists without saying when; the SDK takes it for "nothing matches" (chosen). A wrong
/// address does not hide behind that: the login fails on it first.
/// </summary>
internal static class EmptyPage
{
    public static ReadCall<DeliveryServicePage> WhenNotFound(ReadCall<DeliveryServicePage> list) => list with
    {
        WhenNotFound = static () => new DeliveryServicePage { TotalCount = 0, Data = [] },
        IsEmpty = static page => page.RecordCount == 0,
    };
}
