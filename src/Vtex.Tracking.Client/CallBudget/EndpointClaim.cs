namespace Vtex.Tracking.CallBudget;

/// <summary>The result of claiming the right to call an endpoint.</summary>
/// <param name="Right">The right to open its window; null when it is open, when the call is forced, or without a store.</param>
/// <param name="Continued">The walk that opened the window, when the call continues it.</param>
internal readonly record struct EndpointClaim(Guid? Right, EndpointCall? Continued);
