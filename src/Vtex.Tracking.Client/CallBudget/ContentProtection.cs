namespace Vtex.Tracking.CallBudget;

/// <summary>Encrypts what goes into a store, where the options have a protector.</summary>
internal sealed class ContentProtection(ITokenProtector? protector)
{
    /// <summary>The first byte of what is encrypted; plain content begins with another.</summary>
    private const byte Mark = 0xEC;

    public byte[] Protect(byte[] content) => protector is null ? content : [Mark, .. protector.Protect(content)];

    /// <returns>Null when it was not encrypted as it should be: who can write into a store must not be believed.</returns>
    public ReadOnlyMemory<byte>? Unprotect(ReadOnlyMemory<byte> content)
    {
        var isProtected = !content.IsEmpty && content.Span[0] == Mark;
        if (protector is null)
            return isProtected ? null : content;
        if (!isProtected)
            return null;
        try
        {
            return protector.Unprotect(content.Slice(1).ToArray());
        }
        catch (Exception)
        {
            // Keys that were lost or never shared, or somebody else's bytes: to a client the answer is not there.
            return null;
        }
    }
}
