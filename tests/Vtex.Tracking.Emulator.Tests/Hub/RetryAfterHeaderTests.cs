using Microsoft.Extensions.Time.Testing;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>What a carrier's app may write into Retry-After.</summary>
public sealed class RetryAfterHeaderTests
{
    private static readonly DateTimeOffset Now = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1800", 1800)]
    [InlineData("2147483648", int.MaxValue)]
    [InlineData("99999999999999999999999999999999", int.MaxValue)]
    [InlineData("Fri, 31 Dec 10000 23:59:59 GMT", int.MaxValue)]
    [InlineData("Sun, 02 Mar 2031 12:00:00 GMT", 86400)]
    [InlineData("1800, 1800", 1800)]
    [InlineData("5,9999999999", int.MaxValue)]
    [InlineData("1.5", 2)]
    [InlineData("60s", 60)]
    [InlineData("30 minutes", 1800)]
    [InlineData("\"1800\"", 1800)]
    [InlineData("-5", 0)]
    [InlineData("Sat, 01 Mar 1980 12:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("5pm", null)]
    [InlineData("10:30 GMT", null)]
    [InlineData("", null)]
    public void It_is_read_leniently_and_capped(string value, int? seconds)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", value);

        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, RetryAfterHeader.Of(response, new FakeTimeProvider(Now)));
    }
}
