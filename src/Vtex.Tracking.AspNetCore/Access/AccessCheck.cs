using System.Security.Cryptography;
using System.Text;
using Vtex.Tracking.AspNetCore.Answers;

namespace Vtex.Tracking.AspNetCore.Access;

/// <summary>Checks by the options that a caller may call.</summary>
internal sealed class AccessCheck(CarrierAppOptions options)
{
    private const string UserTokenName = "VtexIdclientAutCookie";

    /// <exception cref="RefusedException">It may not: 401 or 403.</exception>
    public async ValueTask CheckAsync(HttpContext context, CarrierAppAddress address)
    {
        var caller = CallerOf(context, address);
        var access = IsKnown(caller) ? await AuthorizeAsync(caller) : CarrierAccess.Unauthorized;
        if (access == CarrierAccess.Unauthorized)
            throw new RefusedException(Problems.Unauthorized);
        if (access != CarrierAccess.Granted)
            throw new RefusedException(Problems.Forbidden);
    }

    private static CarrierCaller CallerOf(HttpContext context, CarrierAppAddress address) => new()
    {
        Address = address,
        AppKey = Header(context, "X-VTEX-API-AppKey"),
        AppToken = Header(context, "X-VTEX-API-AppToken"),
        UserToken = Header(context, UserTokenName) ?? NullIfEmpty(context.Request.Cookies[UserTokenName]),
        HttpContext = context,
    };

    private static string? Header(HttpContext context, string name) =>
        NullIfEmpty(context.Request.Headers[name].ToString());

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private ValueTask<CarrierAccess> AuthorizeAsync(CarrierCaller caller) =>
        options.Authorize?.Invoke(caller) ?? new(CarrierAccess.Granted);

    /// <summary>
    /// Compares with every credential there is, all of each, so that the time it takes does not tell how near a guess
    /// came.
    /// </summary>
    private bool IsKnown(CarrierCaller caller)
    {
        if (options.AppKeys.Count == 0 && options.UserTokens.Count == 0)
            return options.Authorize is not null || options.AllowAnonymous;
        var known = false;
        foreach (var (key, token) in options.AppKeys)
            known |= AreEqual(caller.AppKey, key) & AreEqual(caller.AppToken, token);
        foreach (var token in options.UserTokens)
            known |= AreEqual(caller.UserToken, token);
        return known;
    }

    // Hashes, for they are of one length whatever was sent. What is absent or empty equals nothing.
    private static bool AreEqual(string? sent, string? known) =>
        !string.IsNullOrEmpty(sent) & !string.IsNullOrEmpty(known)
        & CryptographicOperations.FixedTimeEquals(Hash(sent ?? ""), Hash(known ?? ""));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
