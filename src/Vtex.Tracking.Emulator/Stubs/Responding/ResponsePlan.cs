using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How a stub answers: the <c>response</c> of a mapping.</summary>
internal sealed class ResponsePlan
{
    /// <summary>Reads a response and notes all that is wrong with it.</summary>
    public static ResponsePlan Read(JsonElement element, string path, FaultList faults) => throw new NotSupportedException();

    /// <summary>Answers; when the task ends, the answer is on its way or the connection is broken as the plan says.</summary>
    public Task RespondAsync(StubExchange exchange) => throw new NotSupportedException();
}
