namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>What a case did on one server.</summary>
/// <param name="Text">The answers as a client sees them.</param>
/// <param name="IsLoaded">The server took all mappings.</param>
/// <param name="Matched">How many requests were answered by a stub, or by the admin API.</param>
/// <param name="Nearest">For each request that no stub took, by its number: which stubs are nearest to it.</param>
internal sealed record CaseOutcome(string Text, bool IsLoaded, int Matched, IReadOnlyDictionary<string, NearestStub> Nearest);
