namespace Vtex.Tracking;

/// <summary>
/// Encrypts tokens before they leave the process for an <see cref="ITokenStore"/>. Has the form of ASP.NET Core's
/// <c>IDataProtector</c>, so that an adapter to it is short.
/// </summary>
/// <remarks>Safe for any number of threads. When it throws, the client goes on as if there were no store.</remarks>
/// <example>
/// With ASP.NET Core's data protection:
/// <code>
/// sealed class DataProtection(IDataProtectionProvider provider) : ITokenProtector
/// {
///     private readonly IDataProtector _protector = provider.CreateProtector("Vtex.Tracking.Token");
///     public byte[] Protect(byte[] plaintext) =&gt; _protector.Protect(plaintext);
///     public byte[] Unprotect(byte[] protectedData) =&gt; _protector.Unprotect(protectedData);
/// }
///
/// services.AddSingleton&lt;ITokenProtector, DataProtection&gt;();
/// </code>
/// </example>
public interface ITokenProtector
{
    /// <summary>Encrypts.</summary>
    /// <param name="plaintext">What must stay secret.</param>
    /// <returns>What <see cref="Unprotect"/> turns back.</returns>
    byte[] Protect(byte[] plaintext);

    /// <summary>Decrypts, and throws when the bytes are not its own work.</summary>
    /// <param name="protectedData">What <see cref="Protect"/> made, perhaps in another process.</param>
    /// <returns>The plain bytes.</returns>
    byte[] Unprotect(byte[] protectedData);
}
