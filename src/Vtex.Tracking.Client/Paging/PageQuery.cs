using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Paging;

/// <summary>A filter and a page in the words of the API's query.</summary>
internal readonly record struct PageQuery(string? Status, string? DateInit, string? DateEnd, int? PageSize, int Page)
{
    /// <exception cref="ArgumentOutOfRangeException">
    /// The page, or the size of a page, is less than 1, or the days are too far apart or reversed.
    /// </exception>
    public static PageQuery Of(DeliveryServiceFilter? filter, int page)
    {
        if (page < 1)
            throw new ArgumentOutOfRangeException(nameof(page), page, "Pages are counted from 1.");
        if (filter?.PageSize < 1)
            throw new ArgumentOutOfRangeException(nameof(filter), filter.PageSize, "A page holds at least 1 service.");
        DayWindows.ThrowIfTooLong(filter);
        return new(
            filter?.Status?.QueryText,
            filter?.From?.ToString(),
            filter?.To?.ToString(),
            filter?.PageSize,
            page);
    }
}

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
