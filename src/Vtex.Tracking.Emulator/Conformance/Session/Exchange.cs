using System.Text.Json;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A call, and what came of it.</summary>
/// <param name="Method">The method of the call.</param>
/// <param name="Address">Where it went.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Reply">What came back.</param>
internal sealed record Exchange(HttpMethod Method, Uri Address, ReadOnlyMemory<byte> Body, CarrierReply Reply)
{
    /// <summary>Whether the app said that it failed, or said nothing that could be understood.</summary>
    public bool IsBroken => Reply.Failure is not null || Reply.Status is null or >= 500;

    /// <summary>What came, as JSON, with what is no Unicode or too deep in it repaired; null when it is no object or array.</summary>
    public JsonElement? Json
    {
        get
        {
            using var document = AnswerJson.Parse(Reply.Body);
            return document?.RootElement.Clone();
        }
    }
}
