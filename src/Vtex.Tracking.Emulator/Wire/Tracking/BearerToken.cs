namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the token of a request.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <exception cref="RequestRefusedException">There is no bearer token.</exception>
    public static ReadOnlySpan<char> Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : [];
        return token.Length > 0
            ? token
            : throw RequestRefusedException.Unauthorized(
                "The header 'Authorization: Bearer <accessToken>' is missing. Log in with POST /receiver/auth.");
    }
}
