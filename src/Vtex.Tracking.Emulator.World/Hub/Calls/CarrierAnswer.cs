namespace Vtex.Tracking.Emulator.World;

/// <summary>What became of a call.</summary>
/// <param name="Words">What came, in plain words such as "answered 200" or "no answer within 10 s".</param>
/// <param name="Content">What could be read; null when the call failed.</param>
/// <param name="Notes">What is odd about its form, in plain words.</param>
/// <param name="RetryAfter">How long the app asked not to be called again.</param>
internal sealed record CarrierAnswer<T>(string Words, T? Content, IReadOnlyList<string> Notes, TimeSpan? RetryAfter = null)
    where T : class
{
    public static CarrierAnswer<T> Failed(string words, TimeSpan? retryAfter = null) => new(words, null, [], retryAfter);
}
