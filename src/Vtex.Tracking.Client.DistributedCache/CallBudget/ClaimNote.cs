namespace Vtex.Tracking.CallBudget;

/// <summary>Who has the right to make a call, and until when. UTC.</summary>
internal readonly record struct ClaimNote(Guid Id, DateTimeOffset Until)
{
    private const int Length = 24;

    public static ClaimNote? Read(byte[]? bytes) => bytes is { Length: Length }
        ? new(new Guid(bytes.AsSpan(0, 16).ToArray()), new(BitConverter.ToInt64(bytes, 16), TimeSpan.Zero))
        : null;

    public byte[] Write() => [.. Id.ToByteArray(), .. BitConverter.GetBytes(Until.UtcTicks)];

    /// <summary>
    /// A right that ends much later than one given now would is from before the clock was set back. A little later is
    /// usual: clocks differ, and who asks may have looked at its own before the right was given.
    /// </summary>
    public bool IsHeld(DateTimeOffset now, TimeSpan lease) => now < Until && Until <= now + lease + lease;
}
