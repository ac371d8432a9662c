namespace Vtex.Tracking.Simulation.Runs;

/// <summary>What a world consists of, drawn from its seed.</summary>
internal sealed record WorldPlan(
    int Universes, int ClientsOfEach, bool HasDisk, bool HasAutopilot, CallBudgetMode Mode, StoreKind Store, bool HasWrongClocks, bool Retries, bool HasOrders = false)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    /// <summary>Gets whether the clients of a universe share a server.</summary>
    public bool HasServer => Store is StoreKind.PostgreSql or StoreKind.Redis;

    // Servers for one seed in seven, orders for one in eleven: those of which no seed was kept before there were any.
    public static WorldPlan Of(ulong seed) => (seed % 7 == 5 ? WithServer(seed) : Drawn(seed)) with { HasOrders = seed % 11 == 9 };

    private static WorldPlan WithServer(ulong seed)
    {
        var draw = new Draw(seed ^ 0x5E12);
        return Drawn(seed) with
        {
            ClientsOfEach = 2 + draw.Below(2),
            Store = draw.Happens(50) ? StoreKind.PostgreSql : StoreKind.Redis,
            Mode = draw.Below(10) switch { 0 => CallBudgetMode.PerEndpoint, _ => CallBudgetMode.PerRequest },
        };
    }

    private static WorldPlan Drawn(ulong seed)
    {
        var draw = new Draw(seed);
        return new WorldPlan(
            1 + draw.Below(2),
            1 + draw.Below(3),
            draw.Happens(50),
            draw.Happens(40),
            draw.Below(10) switch { 0 => CallBudgetMode.Off, < 3 => CallBudgetMode.PerEndpoint, _ => CallBudgetMode.PerRequest },
            draw.Below(100) switch { < 40 => StoreKind.None, < 98 => StoreKind.Memory, _ => StoreKind.Sqlite },
            draw.Happens(25),
            draw.Happens(50));
    }
}

/// <summary>Specifies where the clients of a user keep answers together.</summary>
internal enum StoreKind
{
    /// <summary>Nowhere: each has its own memory.</summary>
    None,

    /// <summary>In a shared store in memory.</summary>
    Memory,

    /// <summary>In a file of SQLite.</summary>
    Sqlite,

    /// <summary>In a PostgreSQL server, each client over a connection of its own.</summary>
    PostgreSql,

    /// <summary>In a Redis server, each client over a connection of its own.</summary>
    Redis,
}
