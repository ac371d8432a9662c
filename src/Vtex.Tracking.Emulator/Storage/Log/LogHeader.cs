namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The first record of a log: whose it is.</summary>
/// <param name="Universe">The universe's name.</param>
/// <param name="Events">How many events there are at least; an export has this many, a log may have got more since.</param>
/// <param name="Options">How the universe behaves.</param>
internal sealed record LogHeader(string Universe, long Events, KeptOptions Options)
{
    /// <summary>The first line of every log, ahead of the records. The number grows when older emulators cannot read it.</summary>
    public static ReadOnlySpan<byte> FirstLine => "vtex-tracking-emulator log 1\n"u8;

    public static LogHeader Of(string universe, UniverseOptions options, long events) =>
        new(universe, events, KeptOptions.Of(options));
}
