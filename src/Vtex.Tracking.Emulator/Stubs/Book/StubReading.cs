using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads stubs and patterns out of JSON, whoever gives it.</summary>
internal static class StubReading
{
    /// <exception cref="InvalidStubException">It is no JSON, or no stub; all faults are told.</exception>
    public static Stub Stub(string json, Guid? newId = null) => Stub(Parse(Encoding.UTF8.GetBytes(json)), newId);

    /// <exception cref="InvalidStubException">It is no stub; all faults are told.</exception>
    public static Stub Stub(JsonElement mapping, Guid? newId) => Read(faults => Stubs.Stub.Read(mapping, "$", faults, newId));

    /// <exception cref="InvalidStubException">It is no pattern; all faults are told.</exception>
    public static RequestPattern Pattern(JsonElement pattern) => Read(faults => RequestPattern.Read(pattern, "$", faults));

    /// <summary>The stubs of a file or an import: one alone, or many in <c>mappings</c>.</summary>
    /// <exception cref="InvalidStubException">One of them is no stub; the faults of the first such are told.</exception>
    public static IReadOnlyList<Stub> Many(JsonElement root, Func<Guid> newId)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("mappings", out var mappings))
            return [Stub(root, newId())];
        return Read(faults => ArrayReader.Read(
            mappings, "$.mappings", faults, (mapping, path, found) => Stubs.Stub.Read(mapping, path, found, newId())));
    }

    /// <exception cref="InvalidStubException">It is no JSON.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonElement.Parse(json.Span);
        }
        catch (JsonException exception)
        {
            throw new InvalidStubException([new Fault(
                "$", $"is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.")]);
        }
    }

    public static T Read<T>(Func<FaultList, T> read)
    {
        var faults = new FaultList();
        var result = read(faults);
        try
        {
            faults.ThrowIfAny();
        }
        catch (RequestRefusedException refused)
        {
            throw new InvalidStubException(refused.Problem.Errors!);
        }

        return result;
    }
}
