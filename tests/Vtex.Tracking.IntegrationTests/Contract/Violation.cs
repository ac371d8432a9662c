namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>One way in which an exchange breaks the contract.</summary>
/// <param name="Path">
/// Where: a JSON path under <c>request</c> or <c>response</c>, or the name of a part of the exchange.
/// </param>
/// <param name="Message">What is wrong there.</param>
internal sealed record Violation(string Path, string Message)
{
    public override string ToString() => $"{Path}: {Message}";
}
