using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking;

/// <summary>Lets the six-hour rule outlive restarts.</summary>
public static class SqliteCallBudgetExtensions
{
    /// <summary>Keeps answers and the right to make calls in a SQLite file.</summary>
    /// <param name="options">The options of the call budget.</param>
    /// <param name="path">The file. It and its folder are made when first needed. Not on a network share.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static CallBudgetOptions UseSqlite(this CallBudgetOptions options, string path)
    {
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        options.Store = new SqliteCallBudgetStore(path);
        return options;
    }
}
