namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The faults by their names in mappings.</summary>
internal static class FaultWords
{
    private static readonly Dictionary<string, FaultType> ByWord = new(StringComparer.Ordinal)
    {
        ["EMPTY_RESPONSE"] = FaultType.EmptyResponse,
        ["MALFORMED_RESPONSE_CHUNK"] = FaultType.MalformedResponseChunk,
        ["RANDOM_DATA_THEN_CLOSE"] = FaultType.RandomDataThenClose,
        ["CONNECTION_RESET_BY_PEER"] = FaultType.ConnectionResetByPeer,
    };

    public static IEnumerable<string> All => ByWord.Keys;

    public static FaultType? Find(string word) => ByWord.TryGetValue(word, out var fault) ? fault : null;

    public static string Of(FaultType fault) => ByWord.First(pair => pair.Value == fault).Key;
}
