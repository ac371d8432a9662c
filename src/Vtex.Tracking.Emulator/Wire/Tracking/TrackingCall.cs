namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A call of the Tracking API by a user who is logged in.</summary>
/// <param name="Context">The request and its answer.</param>
/// <param name="Universe">The world of the user.</param>
/// <param name="Username">The user.</param>
/// <param name="Renderings">The services as text, as far as they are kept.</param>
/// <param name="WithPictures">Whether the version called answers with pictures; v1 does not.</param>
internal sealed record TrackingCall(
    HttpContext Context, Universe Universe, string Username, RenderingCache Renderings, bool WithPictures);
