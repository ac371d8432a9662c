namespace Vtex.Tracking.Emulator;

/// <summary>A setting in the list of its account.</summary>
/// <typeparam name="T">The kind of setting.</typeparam>
/// <param name="Id">The id; each list counts from 1.</param>
/// <param name="Created">The time of its creation, UTC; null for one that every account has from the start.</param>
/// <param name="Setting">The values.</param>
public sealed record AccountEntry<T>(int Id, DateTimeOffset? Created, T Setting)
    where T : AccountSetting;
