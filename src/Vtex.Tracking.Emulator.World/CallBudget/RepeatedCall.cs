namespace Vtex.Tracking.Emulator;

/// <summary>A GET that a client made more than once in six hours.</summary>
/// <param name="User">The user who called.</param>
/// <param name="Endpoint">What was called, such as <c>GET /services</c>.</param>
/// <param name="Parameters">The parameters, pages left out; null for the calls to the endpoint with any.</param>
/// <param name="Calls">The number of calls in the last six hours, refused ones included, up to 64.</param>
/// <param name="NextCallAt">The time at which the next call keeps the rule, on the clock of the universe.</param>
public sealed record RepeatedCall(string User, string Endpoint, string? Parameters, int Calls, DateTimeOffset NextCallAt);
