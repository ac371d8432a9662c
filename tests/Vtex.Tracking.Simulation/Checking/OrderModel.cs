using System.Globalization;

namespace Vtex.Tracking.Simulation.Checking;

/// <summary>What the store of a universe must hold: each order that somebody began to import at most once, and invoiced once.</summary>
internal sealed class OrderModel(SimulatedWorld world, UniverseModel universe)
{
    private readonly HashSet<int> _imported = [];
    private int _begun;

    /// <summary>Begins an order, or goes on with an earlier one.</summary>
    /// <returns>Its number.</returns>
    public int Begin(int which) => which % 3 > 0 || _begun == 0 ? Number(++_begun) : Number(1 + (which % _begun));

    /// <summary>A client was told that an order is imported.</summary>
    public void Imported(int number, bool isInvoiced)
    {
        _imported.Add(number);
        if (universe.Current is { Failure: null } current && isInvoiced && current.Orders.Find(Id(number))?.Status != StoreOrderStatus.Invoiced)
            world.Break($"order {Id(number)} was said to be invoiced and is {current.Orders.Find(Id(number))?.Status}");
        Check();
    }

    /// <summary>The loss of power may have taken any.</summary>
    public void Forget() => _imported.Clear();

    /// <summary>Compares the store with what it must hold.</summary>
    public void Check()
    {
        if (_begun == 0 || universe.Current is not { } current)
            return;
        var there = current.Orders.All;
        if (there.Select(order => order.OrderId).Distinct(StringComparer.Ordinal).Count() != there.Count || there.Count > _begun)
            world.Break(string.Create(CultureInfo.InvariantCulture, $"{universe.Name} has {there.Count} orders of {_begun} that were begun"));
        foreach (var order in there)
        {
            if (order.Packages.Count > 1)
                world.Break(string.Create(CultureInfo.InvariantCulture, $"order {order.OrderId} has {order.Packages.Count} packages of one invoice"));
        }

        foreach (var number in _imported)
        {
            if (there.FirstOrDefault(order => order.OrderId == Id(number)) is not { Packages.Count: 1 })
                world.Break($"order {Id(number)} was imported and is not there with its invoice");
        }
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"MKP-{number}");

    private int Number(int begun) => ((universe.Number + 1) * 100_000) + begun;
}
