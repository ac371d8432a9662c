namespace Vtex.Tracking;

/// <summary>
/// Encrypts tokens before they leave the process for an <see cref="ITokenStore"/>, and answers before they leave it for an
/// <see cref="CallBudget.ICallBudgetStore"/>. <see cref="DataProtectionTokenProtector"/> does it with ASP.NET Core's data
/// protection.
/// </summary>
/// <remarks>Safe for any number of threads. When it throws, the client goes on as if there were no store.</remarks>
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
