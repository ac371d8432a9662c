namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>An exchange broke the contract; the message says which and how.</summary>
internal sealed class ContractViolationException(Exchange exchange, IReadOnlyList<Violation> violations)
    : Exception($"{exchange} breaks the contract:\n{string.Join('\n', violations.Select(violation => $"  {violation}"))}")
{
    public IReadOnlyList<Violation> Violations { get; } = violations;
}
