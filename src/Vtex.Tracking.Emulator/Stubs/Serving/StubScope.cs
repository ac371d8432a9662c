namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a stub, or several of them together, may do with a request.</summary>
/// <param name="Methods">The methods that it takes; null for all.</param>
/// <param name="IsProxy">Whether it passes the request on to another server.</param>
/// <param name="HasTemplate">Whether it fills in a template with what is in the request.</param>
internal sealed record StubScope(string[]? Methods, bool IsProxy, bool HasTemplate)
{
    public bool Takes(string method) => Methods is null || Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    public StubScope With(StubScope? other) => other is null || ReferenceEquals(this, other)
        ? this
        : new StubScope(null, IsProxy || other.IsProxy, HasTemplate || other.HasTemplate);
}
