using Microsoft.AspNetCore.DataProtection;

namespace Vtex.Tracking;

/// <summary>
/// Encrypts tokens and answers with ASP.NET Core's data protection, whose keys the processes of an app share.
/// </summary>
/// <remarks>
/// Registered as <see cref="ITokenProtector"/> with dependency injection, it serves all clients of the app:
/// <code>services.AddSingleton&lt;ITokenProtector, DataProtectionTokenProtector&gt;();</code>
/// </remarks>
/// <param name="provider">The app's data protection.</param>
public sealed class DataProtectionTokenProtector(IDataProtectionProvider provider) : ITokenProtector
{
    private readonly IDataProtector _protector =
        (provider ?? throw new ArgumentNullException(nameof(provider))).CreateProtector("Vtex.Tracking.Token");

    /// <inheritdoc/>
    public byte[] Protect(byte[] plaintext) => _protector.Protect(plaintext);

    /// <inheritdoc/>
    public byte[] Unprotect(byte[] protectedData) => _protector.Unprotect(protectedData);
}
