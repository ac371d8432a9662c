using System.Globalization;
using System.Text;

namespace Vtex.Tracking.CallBudget;

/// <summary>The state of an endpoint in a store, for the strict reading: the list that was walked last, and how far.</summary>
/// <param name="Page">The last page so far; null where there are no pages.</param>
/// <param name="Address">The list, by its address without a page.</param>
internal sealed record StoredWalk(int? Page, string Address)
{
    private static readonly char[] LineEnd = ['\n'];

    public static StoredWalk Of<T>(in ReadCall<T> call)
        where T : class => new(call.Key.Page, call.Address(call.Key.Walk));

    /// <summary>Null when it is of another version's making.</summary>
    public static StoredWalk? Read(ReadOnlyMemory<byte> content)
    {
        var parts = Encoding.UTF8.GetString(content.ToArray()).Split(LineEnd, 2);
        if (parts.Length < 2)
            return null;
        var hasPage = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new(hasPage ? page : null, parts[1]);
    }

    public byte[] Write() => Encoding.UTF8.GetBytes(Page?.ToString(CultureInfo.InvariantCulture) + "\n" + Address);

    /// <summary>Returns whether a call is a later page of the same walk.</summary>
    public bool IsContinuedBy(StoredWalk next) => next.Page > Page && next.Address == Address;
}
