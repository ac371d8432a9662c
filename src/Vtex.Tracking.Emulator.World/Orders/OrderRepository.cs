using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>All orders of a store, found by id and by sequence.</summary>
internal sealed class OrderRepository
{
    private readonly List<StoreOrder> _byNumber = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _bySequence = [];

    public int NextNumber => _byNumber.Count + 1;

    public int Count => _byNumber.Count;

    /// <summary>In the order in which they were placed.</summary>
    public IReadOnlyList<StoreOrder> All => _byNumber;

    public StoreOrder Get(int number) => _byNumber[number - 1];

    public StoreOrder? Find(string orderId) => _byId.TryGetValue(orderId, out var number) ? Get(number) : null;

    /// <summary>The latest order with a sequence of six digits.</summary>
    public StoreOrder? FindBySequence(string sequence) =>
        int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && _bySequence.TryGetValue(digits, out var number)
            ? Get(number)
            : null;

    /// <exception cref="WorldRuleException">There is no such order.</exception>
    public StoreOrder Get(string orderId) => Find(orderId) ?? throw new OrderUnknown(orderId).ToException();

    public void Add(StoreOrder order)
    {
        _byNumber.Add(order);
        _byId.Add(order.OrderId, order.Number);
        _bySequence[int.Parse(order.Sequence, NumberStyles.None, CultureInfo.InvariantCulture)] = order.Number;
    }

    public void Replace(StoreOrder order) => _byNumber[order.Number - 1] = order;
}
