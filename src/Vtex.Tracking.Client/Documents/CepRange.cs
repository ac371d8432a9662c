namespace Vtex.Tracking.Documents;

/// <summary>The CEPs of one state that begin with certain five digits, from a first to a last, both included.</summary>
internal readonly record struct CepRange(int First, int Last, string State);
