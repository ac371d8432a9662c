using System.Net.Http.Headers;

namespace Vtex.Tracking.Secrets;

/// <summary>
/// The secrets that no exception of a client may repeat: its credentials, its latest tokens, and who a request is
/// about.
/// </summary>
/// <param name="credentials">The credentials; nulls and empty ones are passed over.</param>
internal sealed class ClientSecrets(params string?[] credentials)
{
    /// <summary>A server may repeat an older one. Enough for one that was just replaced, twice.</summary>
    private const int MaxTokens = 4;

#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly string[] _credentials = [.. credentials.Where(secret => !string.IsNullOrEmpty(secret)).Select(secret => secret!)];
    private volatile string[] _tokens = [];

    /// <summary>
    /// Creates the secrets of a user: the password, also together with the name, as some send them; a name that is an
    /// e-mail address.
    /// </summary>
    public static ClientSecrets OfUser(string username, string password) =>
        new(password, username + ":" + password, username.Contains('@') ? username : null);

    /// <summary>A token that is going to be used.</summary>
    public void Remember(string token)
    {
        var known = _tokens;
        if (known.Length > 0 && string.Equals(known[0], token, StringComparison.Ordinal))
            return;
        lock (_gate)
            _tokens = [token, .. _tokens.Where(other => !string.Equals(other, token, StringComparison.Ordinal)).Take(MaxTokens - 1)];
    }

    /// <summary>Returns the secrets that the exception of one request must not repeat.</summary>
    /// <param name="json">The body of the request; empty when there is none.</param>
    /// <param name="authorizations">The headers of that name, as made and as sent.</param>
    public SecretText Of(ReadOnlyMemory<byte> json, params AuthenticationHeaderValue?[] authorizations)
    {
        List<string> secrets = [.. _credentials, .. _tokens];
        foreach (var authorization in authorizations)
            Add(secrets, authorization);
        if (!json.IsEmpty)
            secrets.AddRange(PersonalData.In(json));
        return new SecretText(secrets);
    }

    public override string ToString() => nameof(ClientSecrets);

    private static void Add(List<string> secrets, AuthenticationHeaderValue? header)
    {
        if (header?.Parameter is { Length: > 0 } token)
            secrets.Add(token);
    }
}
