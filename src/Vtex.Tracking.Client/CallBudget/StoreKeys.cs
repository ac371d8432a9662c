using System.Security.Cryptography;
using System.Text;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The names under which stores keep calls. Host and user are in them as a fingerprint: a user's name may be an e-mail
/// address, and stores are read by many.
/// </summary>
internal sealed class StoreKeys(ClientSettings settings)
{
    /// <summary>Bytes. Chosen: more than enough never to meet another's by accident.</summary>
    private const int Length = 16;

    private readonly string _identity = Fingerprint(settings.BaseAddress.AbsoluteUri + "\n" + settings.Username);

    public string Of<T>(in ReadCall<T> call)
        where T : class => Of(call.Key.Operation) + call.Address(call.Key);

    /// <summary>Returns the prefix of the keys of all calls to an endpoint.</summary>
    public string Of(string operation) => $"v1/{_identity}/{operation}/";

    /// <summary>Returns the name under which the strict reading keeps an endpoint; no write invalidates that.</summary>
    public string OfEndpoint(string operation) => $"v1/{_identity}/{operation}!";

    private static string Fingerprint(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        return Convert.ToHexString(SHA256.HashData(bytes), 0, Length).ToLowerInvariant();
#else
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(bytes), 0, Length).Replace("-", "").ToLowerInvariant();
#endif
    }
}
