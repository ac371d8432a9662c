using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Configuration;

/// <summary>The credentials that go with every request: an application key with its token, or the token of a user.</summary>
internal sealed class AppCredentials(string? appKey, string? appToken, string? userToken)
{
    public string AppKey { get; } = appKey ?? "";

    public string AppToken { get; } = appToken ?? "";

    public string UserToken { get; } = userToken ?? "";

    public ClientSecrets Secrets => new(AppKey, AppToken, UserToken);

    /// <summary>The type alone: it holds secrets.</summary>
    public override string ToString() => nameof(AppCredentials);

    /// <summary>Names the faults of credentials, each as a sentence that begins with a property of the options.</summary>
    public IEnumerable<string> Faults()
    {
        var (hasKey, hasToken, hasUser) = (IsGiven(AppKey), IsGiven(AppToken), IsGiven(UserToken));
        if (hasUser && (hasKey || hasToken))
            yield return $"{nameof(UserToken)} is given besides AppKey and AppToken; give one or the other.";
        else if (!hasUser && !hasKey && !hasToken)
            yield return $"{nameof(AppKey)} and AppToken are missing, and so is UserToken; give one or the other.";
        else if (!hasUser && !hasKey)
            yield return $"{nameof(AppKey)} is missing: it goes together with AppToken.";
        else if (!hasUser && !hasToken)
            yield return $"{nameof(AppToken)} is missing: it goes together with AppKey.";

        const string Form = "must be letters, digits and punctuation of ASCII, without blanks, as headers take nothing else.";
        if (!FitsHeader(AppKey))
            yield return $"{nameof(AppKey)} {Form}";
        if (!FitsHeader(AppToken))
            yield return $"{nameof(AppToken)} {Form}";
        if (!FitsHeader(UserToken))
            yield return $"{nameof(UserToken)} {Form}";
    }

    private static bool IsGiven(string text) => !string.IsNullOrWhiteSpace(text);

    private static bool FitsHeader(string text) =>
        string.IsNullOrWhiteSpace(text) || text.All(character => character is > ' ' and < (char)127);
}
