namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The requested part of a numbered list: the first number, and the most entries.</summary>
internal sealed record PortionQuery(int From, int Limit)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1_000;

    /// <summary>The names of the parameters.</summary>
    public static string[] Names { get; } = ["from", "limit"];

    /// <exception cref="RequestRefusedException">A parameter breaks its rule.</exception>
    public static PortionQuery Read(HttpRequest request)
    {
        var faults = new FaultList();
        var query = new QueryReader(request.Query, faults);
        var portion = new PortionQuery(
            query.Int32("from", 1, 1, int.MaxValue), query.Int32("limit", DefaultLimit, 1, MaxLimit));
        faults.ThrowIfAny();
        return portion;
    }
}
