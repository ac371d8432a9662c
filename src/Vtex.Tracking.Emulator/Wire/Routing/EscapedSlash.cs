namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Decodes the one escape that servers leave in a path: a slash that belongs to a value.</summary>
internal static class EscapedSlash
{
    public static string Decode(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
