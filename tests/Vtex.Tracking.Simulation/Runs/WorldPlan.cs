namespace Vtex.Tracking.Simulation.Runs;

/// <summary>What a world consists of, drawn from its seed.</summary>
internal sealed record WorldPlan(
    int Universes, int ClientsOfEach, bool HasDisk, bool HasAutopilot, CallBudgetMode Mode, StoreKind Store, bool HasWrongClocks, bool Retries)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    public static WorldPlan Of(ulong seed)
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
}
