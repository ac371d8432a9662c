using System.Globalization;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST auth: a user name and a password for a token.</summary>
internal sealed class Login(Authenticator accounts)
{
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static FidelityHeader Fidelity { get; } =
        new([Ledger.LoginAnswer, Ledger.LoginUsers, Ledger.LoginRefusal, Ledger.LoginUserNames, Ledger.TokenLifetime, .. UniverseEntries.All]);

    public async Task HandleAsync(HttpContext context)
    {
        using var body = await ReadBody.ReadJsonAsync(context);
        var faults = WireFaults.Create();
        var reader = ObjectReader.Of(body.RootElement, "$", faults);
        var username = reader.Text("username");
        var password = reader.Text("password");
        if (username is { Length: > 0 } && accounts.FindFault(username) is { } fault)
            reader.Fault("username", fault);
        faults.ThrowIfAny();

        var token = accounts.Login(username ?? "", password ?? "") ?? throw RequestRefusedException.Unauthorized(
            "User name and password do not belong together, or one of them is empty. A new user name keeps the " +
            "password of its first login, unless the emulator was started with fixed users.");
        await WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteBoolean("authenticated", true);
            json.WriteString("created", Text(token.Created));
            json.WriteString("expiration", Text(token.Expiration));
            json.WriteString("accessToken", token.Text);
            json.WriteString("message", "Authenticated");
        });
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);
}

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
