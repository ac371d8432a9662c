namespace Vtex.Tracking.Client.Tests.Authentication;

/// <summary>Not safe, but another text than before.</summary>
internal sealed class MirrorProtector : ITokenProtector
{
    public byte[] Protect(byte[] plaintext) => [.. plaintext.Reverse(), 42];

    public byte[] Unprotect(byte[] protectedData) => protectedData[^1] == 42
        ? [.. protectedData[..^1].Reverse()]
        : throw new System.Security.Cryptography.CryptographicException("token-1 is not mine");
}
