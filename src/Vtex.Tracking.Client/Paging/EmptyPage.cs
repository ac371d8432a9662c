using Vtex.Tracking.Models;

namespace Vtex.Tracking.Paging;

/// <summary>
/// The API documents 404 for its lists without saying when; the SDK takes it for "nothing matches" (chosen). A wrong
/// address does not hide behind that: the login fails on it first.
/// </summary>
internal static class EmptyPage
{
    public static async Task<DeliveryServicePage> WhenNotFoundAsync(Task<DeliveryServicePage> page)
    {
        try
        {
            return await page.ConfigureAwait(false);
        }
        catch (VtexNotFoundException)
        {
            return new DeliveryServicePage { TotalCount = 0, Data = [] };
        }
    }
}
