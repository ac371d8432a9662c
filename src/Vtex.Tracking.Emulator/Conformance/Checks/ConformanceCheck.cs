namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Looks at one thing that an app should do.</summary>
internal abstract class ConformanceCheck
{
    public abstract CheckText Text { get; }

    public virtual CheckNeeds Needs => CheckNeeds.None;

    public abstract Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken);
}
