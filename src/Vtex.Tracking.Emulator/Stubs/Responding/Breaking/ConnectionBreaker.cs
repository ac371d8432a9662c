using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Notes that the connection of a request shall fail when its answer has been recorded.</summary>
internal static class ConnectionBreaker
{
    public static Task BreakAsync(HttpContext context, FaultType fault, ulong seed)
    {
        var connection = fault switch
        {
            FaultType.EmptyResponse => ConnectionFault.EmptyResponse,
            FaultType.MalformedResponseChunk => ConnectionFault.MalformedChunk,
            FaultType.RandomDataThenClose => ConnectionFault.RandomData,
            _ => ConnectionFault.Reset,
        };
        context.Features.Set(new PendingBreak(connection, [], seed));
        context.Features.Set(new AnswerOrigin(Emulator.AnsweredBy.Stub, null, IsLost: true));
        return Task.CompletedTask;
    }
}
