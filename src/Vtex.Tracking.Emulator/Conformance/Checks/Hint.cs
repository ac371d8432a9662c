namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Suggests where to look first when the app refuses a call that should be good.</summary>
internal static class Hint
{
    public static string Of(Exchange exchange) => exchange.Reply.Status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden =>
            ". Give the app's own credentials with --app-key and --app-token",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed =>
            ". Check --app and --app-version; an app that takes notify or tracking alone is checked with --only",
        _ => "",
    };
}
