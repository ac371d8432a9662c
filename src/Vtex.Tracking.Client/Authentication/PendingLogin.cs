namespace Vtex.Tracking.Authentication;

/// <summary>A login under way.</summary>
/// <param name="Issuer">Who makes it: one client of those that wait.</param>
/// <param name="Token">What comes of it.</param>
internal sealed record PendingLogin(TokenIssuer Issuer, Task<AccessToken> Token);
