namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The folders by which stubs are found whose paths are not fixed.</summary>
internal static class StubFolder
{
    /// <summary>How many slashes of a path are looked at. Stubs below count as being this deep.</summary>
    public const int Deepest = 8;

    /// <summary>The deepest folder that all URLs with a prefix are in, with its last slash; null when there is none.</summary>
    public static string? Of(string prefix)
    {
        var path = RequestReading.PathOf(prefix);
        var (end, at) = (0, 0);
        for (var depth = 0; depth < Deepest; depth++)
        {
            var next = path[at..].IndexOf('/') + 1;
            if (next == 0)
                break;
            at += next;
            end = at;
        }

        return end == 0 ? null : path[..end].ToString();
    }
}
