using System.Globalization;
using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads parameters that several lists of the platform have.</summary>
internal static class PlatformQuery
{
    private const int MaxIds = 500;

    /// <summary>Reads a query.</summary>
    /// <exception cref="RequestRefusedException">Parameters break their rules (400).</exception>
    public static T Read<T>(HttpContext context, Func<QueryReader, FaultList, T> read)
    {
        var faults = new FaultList();
        var result = read(new QueryReader(context.Request.Query, faults), faults);
        faults.ThrowIfAny();
        return result;
    }

    public static (int Page, int PageSize) Page(this QueryReader query) =>
        (query.Int32("page", 1, 1, int.MaxValue), query.Int32("pageSize", 25, 1, PlatformServices.MaxPageSize));

    public static int? Id(this QueryReader query, string name) => query.Int32(name, 0, 1, int.MaxValue) is > 0 and var id ? id : null;

    public static ServiceStatus? Status(this QueryReader query, FaultList faults) =>
        query.Named("status", faults, Enum.GetValues<ServiceStatus>(), status => status.Describe());

    /// <summary>Reads a parameter that names one of several values, without regard to case and accents.</summary>
    public static T? Named<T>(this QueryReader query, string name, FaultList faults, IReadOnlyList<T> known, Func<T, string> nameOf)
        where T : struct
    {
        if (query.Text(name) is not { } text)
            return null;
        foreach (var value in known.Where(value => StatusNames.Same(nameOf(value), text)))
            return value;
        faults.Add(name, $"must be one of: {string.Join(", ", known.Select(nameOf))}.");
        return null;
    }

    /// <summary>Reads ids with commas between them; null when there are none.</summary>
    public static IReadOnlyCollection<int>? Ids(this QueryReader query, string name, FaultList faults)
    {
        if (query.Text(name) is not { } text)
            return null;
        var ids = new List<int>();
        foreach (var part in text.Split(',', MaxIds + 1))
        {
            if (ids.Count < MaxIds && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
            {
                ids.Add(id);
                continue;
            }

            faults.Add(name, $"must be at most {MaxIds} ids with commas between them, such as 1,2.");
            break;
        }

        return ids;
    }
}
