namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The method. As in WireMock the request may name it in any case, and a pattern in upper case only.</summary>
internal sealed class MethodPart(string method) : RequestPart
{
    private readonly bool _isUpper = string.Equals(method, method.ToUpperInvariant(), StringComparison.Ordinal);

    public bool Matches(string requested) => _isUpper && string.Equals(method, requested, StringComparison.OrdinalIgnoreCase);

    public override bool Matches(StubRequest request) => Matches(request.Method);

    public override double Distance(StubRequest request) => Matches(request) ? 0 : 1;

    public override string Difference(StubRequest request) => $"method: expected {method}, was {request.Method}";
}
