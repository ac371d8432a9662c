namespace Vtex.Tracking.Errors;

/// <summary>The first faults of a request in one sentence, for a message.</summary>
internal static class FaultSummary
{
    private const int FaultsInMessage = 3;

    /// <returns>The sentence with a blank before it; nothing when there are no faults.</returns>
    public static string Of(IReadOnlyList<VtexRequestFault> faults)
    {
        if (faults.Count == 0)
            return "";
        var named = faults.Take(FaultsInMessage).Select(fault => $"{fault.Path}: {fault.Message}");
        var more = faults.Count > FaultsInMessage ? $" … ({faults.Count} faults in all)" : "";
        return $" {string.Join(" ", named)}{more}";
    }
}
