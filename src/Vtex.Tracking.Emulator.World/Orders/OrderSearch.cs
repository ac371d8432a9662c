using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>
/// Filters and sorts the list of orders by indexes. An index that no call has needed yet is not kept. What the latest calls asked
/// for is kept up to date, so that their next pages, and the same calls again, take as long however many orders there are.
/// </summary>
internal sealed class OrderSearch
{
    private static readonly StoreOrderStatus[] Ends = [.. Enum.GetValues<StoreOrderStatus>().Where(status => status.IsEnd())];

    private readonly IReadOnlyList<StoreOrder> _orders;
    private readonly PositionSet _external = new();
    private readonly PositionSet _returned = new();
    private readonly PositionSet[] _byStatus = [.. Enum.GetValues<StoreOrderStatus>().Select(_ => new PositionSet())];
    private readonly TimeIndex<StoreOrder> _created;
    private readonly TimeIndex<StoreOrder> _authorized;
    private readonly TimeIndex<StoreOrder> _invoiced;
    private readonly TimeIndex<StoreOrder> _promised;
    private readonly (KeyIndex<StoreOrder> Index, Func<OrderQuery, string?> Wanted)[] _keys;
    private readonly OrderTextIndex _texts;
    private readonly Dictionary<OrderSort, SortIndex<StoreOrder>> _sorts;
    private readonly OrderAnswers _answers;

    public OrderSearch(IReadOnlyList<StoreOrder> orders)
    {
        _orders = orders;
        _answers = new OrderAnswers(orders);
        _created = new TimeIndex<StoreOrder>(orders, order => order.Created);
        _authorized = new TimeIndex<StoreOrder>(orders, order => order.Authorized);
        _invoiced = new TimeIndex<StoreOrder>(orders, order => order.Invoiced);
        _promised = new TimeIndex<StoreOrder>(orders, ShippingEstimates.Latest);
        _keys =
        [
            By(query => query.AffiliateId, order => [order.Details.AffiliateId]),
            By(query => query.SalesChannel, order => [order.Details.SalesChannel]),
            By(query => query.Payment, order => [order.Details.PaymentName]),
            By(query => query.Operator, order => [order.Details.Operator]),
            By(query => query.UtmSource, order => [order.Details.Marketing?.Source]),
            By(query => query.Seller, order => order.Details.Items.Select(item => item.Seller)),
            By(query => query.Sku, order => order.Details.Items.Select(item => item.Id)),
        ];
        _texts = new OrderTextIndex(orders);
        _sorts = new Dictionary<OrderSort, SortIndex<StoreOrder>>
        {
            [OrderSort.OrderId] = new(orders, (one, other) => string.CompareOrdinal(one.OrderId, other.OrderId)),
            [OrderSort.Items] = new(orders, (one, other) => one.Units.CompareTo(other.Units)),
            [OrderSort.TotalValue] = new(orders, (one, other) => one.Value.CompareTo(other.Value)),
            [OrderSort.Origin] = new(orders, (one, other) => other.IsExternal.CompareTo(one.IsExternal)),
        };
    }

    public void Add(StoreOrder order)
    {
        if (order.IsExternal)
            _external.Add(order.Number - 1);
        Note(order);
    }

    public void Replace(StoreOrder before, StoreOrder order)
    {
        _byStatus[(int)before.Status].Remove(order.Number - 1);
        Note(order);
    }

    public (Page<StoreOrder> Page, int External) List(OrderQuery query, DateTimeOffset now, ulong seed)
    {
        var isAll = !OrderQuery.IsAnyTooOld(_orders, now);
        var known = isAll ? _answers.Find(query, now, seed) : null;
        var answer = known ?? Answer(query, now, seed, isAll);
        if (known is null && isAll)
            _answers.Keep(query, now, answer);
        var (skip, take) = ((int)Math.Min(query.Page.Skip, answer.Matching.Count), query.Page.PageSize);
        take = Math.Min(take, answer.Matching.Count - skip);
        var page = Page(answer, query, isKnown: known is not null, skip, take);
        return (new Page<StoreOrder>(query.Page, answer.Matching.Count, [.. page.Select(position => _orders[position])]), answer.External);
    }

    private OrderAnswer Answer(OrderQuery query, DateTimeOffset now, ulong seed, bool isAll)
    {
        var found = Find(query, now, seed, isAll);
        return new OrderAnswer(new CountedSet(found), found.CountWith(_external));
    }

    // An answer is sorted when it is asked for again: for a single page it would take longer than it saves.
    private List<int> Page(OrderAnswer answer, OrderQuery query, bool isKnown, int skip, int take)
    {
        var count = answer.Matching.Count;
        if (_sorts.TryGetValue(query.Order, out var sort))
        {
            if (isKnown && count < _orders.Count)
                answer.Sorted ??= sort.Take(answer.Matching.Positions, count);
            return answer.Sorted?.Part(query.Descending, skip, take)
                ?? sort.Page(answer.Matching.Positions, count, query.Descending, skip, take);
        }

        var part = answer.Matching.Part(query.Descending ? count - skip - take : skip, take);
        if (query.Descending)
            part.Reverse();
        return part;
    }

    private PositionSet Find(OrderQuery query, DateTimeOffset now, ulong seed, bool isAll)
    {
        if (query.IsImpossible)
            return new PositionSet();
        var found = PositionSet.Below(_orders.Count);
        if (!isAll)
            _created.Limit(found, OrderQuery.Oldest(now), DateTimeOffset.MaxValue);
        if (query.Status is { } status)
            found.And(_byStatus[(int)status]);
        foreach (var (index, wanted) in _keys)
        {
            if (wanted(query) is { } key)
                index.Limit(found, key);
        }

        Limit(found, _created, query.Created);
        Limit(found, _authorized, query.Authorized);
        Limit(found, _invoiced, query.Invoiced);
        if (query.HasReturn is { } hasReturn)
            _ = hasReturn ? found.And(_returned) : found.Except(_returned);
        if (query.PromisedWithin is { } days)
            LimitPromise(found, days, now);
        if (query.Text is { } text)
            LimitText(found, text, seed);
        return found;
    }

    private static void Limit(PositionSet found, TimeIndex<StoreOrder> index, TimeRange? range)
    {
        if (range is { } wanted)
            index.Limit(found, wanted.From, wanted.To);
    }

    private void LimitPromise(PositionSet found, int days, DateTimeOffset now)
    {
        Limit(found, _promised, OrderQuery.PromiseRange(days, now));
        if (days >= 0)
            return;
        foreach (var end in Ends)
            found.Except(_byStatus[(int)end]);
    }

    private void LimitText(PositionSet found, string text, ulong seed)
    {
        if (_texts.Candidates(text, seed) is { } candidates)
            found.And(candidates);
        foreach (var position in found.Positions().ToList())
        {
            if (!OrderQuery.Finds(_orders[position], text, seed))
                found.Remove(position);
        }
    }

    private void Note(StoreOrder order)
    {
        var position = order.Number - 1;
        _byStatus[(int)order.Status].Add(position);
        if (order.PackageList.Any(package => package.Invoice.IsReturn))
            _returned.Add(position);
        foreach (var index in (ReadOnlySpan<TimeIndex<StoreOrder>>)[_created, _authorized, _invoiced, _promised])
            index.Note(position);
        _answers.Note(position);
    }

    private (KeyIndex<StoreOrder> Index, Func<OrderQuery, string?> Wanted) By(Func<OrderQuery, string?> wanted, Func<StoreOrder, IEnumerable<string?>> keys) =>
        (new KeyIndex<StoreOrder>(_orders, keys), wanted);
}

/// <summary>Finds the orders that a text may mean: by their names and ids in parts of three letters, and by what must be the same.</summary>
internal sealed class OrderTextIndex(IReadOnlyList<StoreOrder> orders)
{
    private const int PartLength = 3;

    private readonly KeyIndex<StoreOrder> _same = new(orders, order => [order.Sequence, order.Details.Customer.Email, order.Details.Customer.Document, order.Details.Customer.CorporateDocument]);
    private readonly KeyIndex<StoreOrder> _parts = new(orders, PartsOf);
    private KeyIndex<StoreOrder>? _aliases;

    /// <summary>The positions of those to look at; null for all, as the text is too short to leave any out.</summary>
    public PositionSet? Candidates(string text, ulong seed)
    {
        var plain = PlainLetters.OfText(text);
        if (plain.Length < PartLength)
            return null;
        PositionSet? found = null;
        foreach (var part in PartsOf(plain))
            found = found is null ? _parts.Find(part) : found.And(_parts.Find(part));
        found!.Or(_same.Find(text));
        if (text.Contains('@', StringComparison.Ordinal))
        {
            _aliases ??= new KeyIndex<StoreOrder>(orders, order => [order.Details.Customer.Email is { } email ? OrderIds.Alias(seed, email) : null]);
            found.Or(_aliases.Find(text));
        }

        return found;
    }

    private static IEnumerable<string> PartsOf(StoreOrder order) =>
        PartsOf(PlainLetters.OfText(order.OrderId)).Concat(PartsOf(PlainLetters.OfText($"{order.Details.Customer.FirstName} {order.Details.Customer.LastName}")));

    private static IEnumerable<string> PartsOf(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - PartLength + 1)).Select(place => text.Substring(place, PartLength));
}
