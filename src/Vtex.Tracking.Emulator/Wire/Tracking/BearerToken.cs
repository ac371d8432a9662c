using System.Net.Http.Headers;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the token of a request.</summary>
internal static class BearerToken
{
    /// <exception cref="RequestRefusedException">There is no bearer token.</exception>
    public static string Read(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        && header.Parameter is { Length: > 0 } token
            ? token
            : throw RequestRefusedException.Unauthorized(
                "The header 'Authorization: Bearer <accessToken>' is missing. Log in with POST /receiver/auth.");
}
