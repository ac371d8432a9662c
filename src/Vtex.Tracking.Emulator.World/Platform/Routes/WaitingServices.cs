using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WaitingServiceField;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Lists the services that wait for a route. Used inside of a reading of the world.</summary>
internal sealed class WaitingServices(WorldState state, WaitingServiceQuery query, PlatformScope? scope)
{
    private readonly Dictionary<string, string?> _partners = [];

    public WaitingServicePage Page(int page, int pageSize)
    {
        var found = state.Services.All
            .Where(service => service.Status == ServiceStatus.Active && scope?.Sees(service) != false)
            .Select(RowOf)
            .Where(row => string.IsNullOrEmpty(query.Search) || PlainLetters.Contains(TextOf(row, query.SearchIn) ?? "", query.Search))
            .ToList();
        var (skip, take) = ((long)(page - 1) * pageSize, pageSize);
        return new WaitingServicePage(found.Count, skip >= found.Count ? [] : [.. Sorted(found).Skip((int)skip).Take(take)]);
    }

    private IEnumerable<WaitingService> Sorted(List<WaitingService> rows) => query.SortBy switch
    {
        Deadline => SortedBy(rows, row => row.DeadlineDays, Comparer<int?>.Default),
        Created => SortedBy(rows, row => (DateTimeOffset?)row.Created, Comparer<DateTimeOffset?>.Default),
        Weight => SortedBy(rows, row => row.Weight, Comparer<double?>.Default),
        _ => SortedBy(rows, row => TextOf(row, query.SortBy) is { Length: > 0 } text ? PlainLetters.OfText(text) : null, StringComparer.Ordinal),
    };

    private IEnumerable<WaitingService> SortedBy<T>(List<WaitingService> rows, Func<WaitingService, T?> key, IComparer<T?> order)
    {
        var known = rows.OrderBy(row => key(row) is null);
        return (query.IsDescending ? known.ThenByDescending(key, order) : known.ThenBy(key, order)).ThenBy(row => row.ServiceId);
    }

    private static string? TextOf(WaitingService row, WaitingServiceField field) => field switch
    {
        Customer => row.Customer,
        WaitingServiceField.Partner => row.Partner,
        Invoice => row.Invoice,
        OrderNumber => row.OrderNumber,
        Address => row.Address,
        PostalCode => row.PostalCode,
        Deadline => row.DeadlineDays is { } days ? FormattableString.Invariant($"{days}") : null,
        Created => FormattableString.Invariant($"{BrasiliaTime.Of(row.Created):dd/MM/yyyy}"),
        Weight => row.Weight is { } weight ? FormattableString.Invariant($"{weight}") : null,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private WaitingService RowOf(DeliveryService service)
    {
        var (details, deadline) = (service.Details, Deadlines.Of(service.Details));
        return new WaitingService
        {
            ServiceId = service.Id,
            Customer = details.Customer.FullName,
            Partner = PartnerOf(details.PartnerCnpj),
            Invoice = details.Invoice,
            OrderNumber = details.OrderNumber,
            Address = ServiceTexts.AddressOf(details.Customer),
            PostalCode = details.Customer.PostalCode,
            Deadline = deadline?.ToUniversalTime(),
            DeadlineDays = deadline is { } time ? DayOf(time).DayNumber - BrasiliaTime.DayOf(service.Created).DayNumber : null,
            Created = service.Created.ToUniversalTime(),
            Weight = details.Weight,
        };
    }

    // The deadline of a day is its end, which is the beginning of the next one.
    private static DateOnly DayOf(DateTimeOffset deadline) => BrasiliaTime.DayOf(Calendar.Add(deadline, TimeSpan.FromTicks(-1)));

    private string? PartnerOf(string? cnpj)
    {
        if (cnpj is null)
            return null;
        if (!_partners.TryGetValue(cnpj, out var name))
            _partners[cnpj] = name = ServiceTexts.PartnerOf(state, cnpj);
        return name;
    }
}
