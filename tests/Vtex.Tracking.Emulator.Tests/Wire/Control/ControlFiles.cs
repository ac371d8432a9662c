namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>Finds the files of the repository that describe the control API.</summary>
internal static class ControlFiles
{
    public static string Contract => Read("openapi", "vtex-tracking-emulator.openapi.json");

    public static string Page => Read("docs", "control-api.md");

    public static string PlatformPage => Read("docs", "platform.md");

    public static string PlatformPageCode =>
        Read("tests", "Vtex.Tracking.Emulator.Tests", "Wire", "Control", $"{nameof(Control.PlatformPageCode)}.cs");

    public static string ReportsPage => Read("docs", "reports.md");

    public static string ReportsPageCode =>
        Read("tests", "Vtex.Tracking.Emulator.Tests", "Wire", "Control", $"{nameof(Control.ReportsPageCode)}.cs");

    public static string PageCode =>
        Read("tests", "Vtex.Tracking.Emulator.Tests", "Wire", "Control", $"{nameof(ControlPageCode)}.cs");

    private static string Read(params string[] parts)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Vtex.Tracking.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests lie outside the repository.");
        return File.ReadAllText(Path.Combine([folder, .. parts]));
    }
}
