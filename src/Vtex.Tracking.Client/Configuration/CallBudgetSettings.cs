using Microsoft.Extensions.Caching.Memory;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Configuration;

/// <summary>The options of the call budget as they were when the client was made.</summary>
internal sealed class CallBudgetSettings(CallBudgetOptions options)
{
    public CallBudgetMode Mode { get; } = options.Mode;

    public TimeSpan Window { get; } = options.Window;

    public TimeSpan EmptyWindow { get; } = options.EmptyWindow < options.Window ? options.EmptyWindow : options.Window;

    public TimeSpan LastKnownGoodFor { get; } = options.LastKnownGoodFor;

    public bool AllowForce { get; } = options.AllowForce;

    public int MaxAnswers { get; } = options.MaxAnswers;

    public long MaxBytes { get; } = options.MaxBytes;

    public IMemoryCache? MemoryCache { get; } = options.MemoryCache;

    public ICallBudgetStore? Store { get; } = options.Store;

    public CallBudgetStoreFailure OnStoreFailure { get; } = options.OnStoreFailure;

    public TimeSpan Lease { get; } = options.Lease;
}
