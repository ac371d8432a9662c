
namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>Why a call is not answered, in the form of RFC 9457.</summary>
internal sealed record Problem(int Status, string Title, string Detail, params IReadOnlyList<Fault> Errors)
{
    public static Problem Unauthorized { get; } = new(
        StatusCodes.Status401Unauthorized,
        "The caller is not known.",
        "Send X-VTEX-API-AppKey with X-VTEX-API-AppToken, or VtexIdclientAutCookie, as this app knows them.");

    public static Problem Forbidden { get; } = new(
        StatusCodes.Status403Forbidden,
        "The caller lacks the permission.",
        "These credentials are known, but may not call. At VTEX the permission is called Transportation read only.");

    /// <summary>The answer when the carrier's own code failed; the reason is logged, and not sent to the caller.</summary>
    public static Problem OfCarrier { get; } = new(
        StatusCodes.Status500InternalServerError,
        "The carrier's app failed.",
        "The request may be right: repeat it later. The app's log says what happened.");

    public static Problem UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The body is not JSON by its Content-Type.",
        "Send Content-Type: application/json, in UTF-8.");

    public static Problem BadRequest(params IReadOnlyList<Fault> faults) => new(
        StatusCodes.Status400BadRequest,
        "The request is not valid.",
        "Each entry of errors says what is wrong, where, and what would be right.",
        faults);

    /// <summary>Refuses a body that cannot be read at all: 400 with a fault, or the status that says why.</summary>
    public static Problem Unreadable(UnreadableBodyException unreadable) =>
        unreadable.Status == StatusCodes.Status400BadRequest
            ? BadRequest(new Fault("$", unreadable.Message))
            : new(unreadable.Status, TitleOf(unreadable.Status), $"The body {unreadable.Message}");

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "The body is too large.",
        StatusCodes.Status415UnsupportedMediaType => "The body is in an encoding that is not supported.",
        _ => "The body cannot be read.",
    };
}
