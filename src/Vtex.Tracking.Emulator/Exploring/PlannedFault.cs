using System.Globalization;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>A fault at one call of a run.</summary>
/// <param name="Call">Which call, counted from 0 in the order in which they were made, logins included.</param>
/// <param name="Target">Method and path of the call.</param>
/// <param name="Fault">What happens to it.</param>
public sealed record PlannedFault(int Call, string Target, ReadyFault Fault)
{
    /// <summary>The line of C# that makes a stub of it, for a universe that has seen no request yet.</summary>
    public string ToCSharp() => string.Create(
        CultureInfo.InvariantCulture,
        $"emulator.Stubs.Given(Request.Create().UsingAnyMethod()).Skip({Call}).Times(1).RespondWith(Faults.{PropertyName}.Response);");

    /// <summary>The fault and the call, for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fault.Name} at call {Call} ({Target})");

    /// <summary>Whether the call waits before it is answered.</summary>
    internal bool HoldsUp
    {
        get
        {
            var response = Fault.Response.ToJson();
            return response.ContainsKey("fixedDelayMilliseconds") || response.ContainsKey("delayDistribution")
                || response.ContainsKey("chunkedDribbleDelay");
        }
    }

    // Waiting is done on the clock of the run, where it takes no time.
    internal JsonObject ToMapping()
    {
        var response = Fault.Response.ToJson();
        response["delayClock"] = "emulator";
        return new JsonObject
        {
            ["request"] = Request.Create().UsingAnyMethod().ToJson(),
            ["response"] = response,
            ["skip"] = Call,
            ["times"] = 1,
        };
    }

    // The names in `Faults.All` are those of its properties, in lower case with hyphens.
    private string PropertyName => string.Concat(Fault.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
