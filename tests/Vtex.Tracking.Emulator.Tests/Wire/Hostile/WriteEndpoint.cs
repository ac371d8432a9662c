namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>The endpoints that read a body.</summary>
internal static class WriteEndpoint
{
    public static readonly (string Method, string Path)[] All =
    [
        ("POST", "receiver/auth"),
        ("POST", "receiver/services"),
        ("PUT", "receiver/services"),
        ("POST", "receiver/services/routes"),
        ("POST", "_emulator/clock/advance"),
        ("POST", "_emulator/universes/loja/fork"),
        ("POST", "_emulator/universes/loja/services/1/deliver"),
        ("POST", "_emulator/universes/loja/services/1/fail"),
    ];

    public static TheoryData<string, string> Table()
    {
        var table = new TheoryData<string, string>();
        foreach (var (method, path) in All)
            table.Add(method, path);
        return table;
    }
}
