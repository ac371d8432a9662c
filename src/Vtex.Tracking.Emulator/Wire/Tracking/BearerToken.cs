namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the token of a request.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token; empty when there is none.</summary>
    public static ReadOnlySpan<char> Find(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : [];
    }

    /// <exception cref="RequestRefusedException">There is no bearer token.</exception>
    public static ReadOnlySpan<char> Read(HttpRequest request)
    {
        var token = Find(request);
        return token.Length > 0
            ? token
            : throw RequestRefusedException.Unauthorized(
                "The header 'Authorization: Bearer <accessToken>' is missing. Log in with POST /receiver/auth.");
    }
}
