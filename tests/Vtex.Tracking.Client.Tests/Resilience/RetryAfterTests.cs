using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Resilience;

/// <summary>Verifies what a service may write into Retry-After.</summary>
public sealed class RetryAfterTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingClient _tracking;

    public RetryAfterTests() => _tracking = _server.Client(_clock);

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483648", int.MaxValue)]
    [InlineData("9999999999", int.MaxValue)]
    [InlineData("99999999999999999999999999999999999999999999", int.MaxValue)]
    [InlineData("Fri, 31 Dec 10000 23:59:59 GMT", int.MaxValue)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", int.MaxValue)]
    [InlineData("86400.5", 86401)]
    [InlineData(" +86400 ", 86400)]
    [InlineData("86400, 86400", 86400)]
    [InlineData("5,9999999999", int.MaxValue)]
    [InlineData("Sun, 02 Mar 2031 12:00:00 GMT", 86400)]
    [InlineData("Mon, 02 Mar 2031 12:00:00 GMT", 86400)]
    [InlineData("Sunday, 02-Mar-31 12:00:00 GMT", 86400)]
    // .NET itself reads such a header before we see it, and takes later years of two digits for those of the last century.
    [InlineData("Monday, 01-Mar-49 12:00:00 GMT", 568_080_000)]
    [InlineData("Sat, 01 Mar 1980 12:00:00 GMT, 86400", 86400)]
    [InlineData("86400, Sat, 01 Mar 1980 12:00:00 GMT", 86400)]
    [InlineData("Sun, 02 Mar 2031 12:00:00 GMT, Mon, 03 Mar 2031 12:00:00 GMT", 172800)]
    [InlineData("soon, 86400", 86400)]
    [InlineData("86400s", 86400)]
    [InlineData("86400 S", 86400)]
    [InlineData("1440 minutes", 86400)]
    [InlineData("1440 min.", 86400)]
    [InlineData("24h", 86400)]
    [InlineData("1 dia", 86400)]
    [InlineData("1.5 hours", 5400)]
    [InlineData("86400000ms", 86400)]
    [InlineData("86399999.5 milliseconds", 86400)]
    [InlineData("PT24H", 86400)]
    [InlineData("23:00:00", 82800)]
    [InlineData("\"86400\"", 86400)]
    [InlineData("'86400s'", 86400)]
    [InlineData("\"Sun, 02 Mar 2031 12:00:00 GMT\"", 86400)]
    [InlineData("2031-03-02T12:00:00Z", 86400)]
    [InlineData("2031-03-02T09:00:00-03:00", 86400)]
    [InlineData("Sun Mar  2 12:00:00 2031", 86400)]
    [InlineData("Sun, 02 Mar 2031 12:00:00 UTC", 86400)]
    [InlineData("Sun, 02 Mar 2031 09:00:00 -0300", 86400)]
    [InlineData("02 Mar 2031 12:00:00 GMT", 86400)]
    [InlineData("sun, 2 mar 2031 12:00:00 GMT", 86400)]
    [InlineData("5s, 24h", 86400)]
    [InlineData("99999999999999999999d", int.MaxValue)]
    [InlineData("9999999999s", int.MaxValue)]
    public async Task A_long_wait_ends_the_call_and_is_told(string value, int seconds)
    {
        foreach (var status in new[] { HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable })
        {
            _server.Forget();
            _server.Answer(() => Asking(status, value));

            var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.GetAsync(7));

            Assert.Single(_server.Calls);
            if (exception is VtexRateLimitedException limited)
                Assert.Equal(TimeSpan.FromSeconds(seconds), limited.RetryAfter);
        }
    }

    [Theory]
    [InlineData("-5", 0)]
    [InlineData("-99999999999999999999", 0)]
    [InlineData("0", 0)]
    [InlineData("Sat, 01 Mar 1980 12:00:00 GMT", 0)]
    [InlineData("Saturday, 01-Mar-82 12:00:00 GMT", 0)] // 1982: 2082 lies more than 50 years ahead
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("5pm", null)]
    [InlineData("5 PM", null)]
    [InlineData("12:00 AM", null)]
    [InlineData("23:59Z", null)]
    [InlineData("10:30 GMT", null)]
    [InlineData("Monday", null)]
    [InlineData("2 Mar", null)]
    [InlineData("Mar 2031", null)]
    [InlineData("2 March 2031", null)]
    [InlineData("Sun, 02 Mar 12:00:00 GMT", null)]
    [InlineData("2031-03-02T12:00:00", null)]
    [InlineData("2031-03-02", null)]
    [InlineData("wait 10000 minutes more", null)]
    [InlineData("Fri, 31 Dec 10000", null)]
    [InlineData("1e400", null)]
    [InlineData("٣", null)]
    [InlineData("--", null)]
    [InlineData("-60s", 0)]
    [InlineData("0 minutes", 0)]
    [InlineData("24:00:00", null)]
    [InlineData("60 parsecs", null)]
    [InlineData("s", null)]
    [InlineData("\"", null)]
    public async Task What_asks_for_nothing_leaves_the_waits_to_us(string value, int? seconds)
    {
        _server.Answer(() => Asking(HttpStatusCode.TooManyRequests, value));

        var exception = await Assert.ThrowsAsync<VtexRateLimitedException>(() => _tracking.Services.GetAsync(7));

        Assert.Equal(4, _server.Calls.Count);
        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, exception.RetryAfter);
    }

    [Fact]
    public void No_value_whatever_makes_it_throw_or_leave_its_bounds() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(value =>
        {
            using var response = new HttpResponseMessage();
            response.Headers.TryAddWithoutValidation("Retry-After", value);

            return Tracking.Reading.RetryAfterHeader.Of(response, _clock) is not { } wait
                || (wait >= TimeSpan.Zero && wait <= TimeSpan.FromSeconds(int.MaxValue));
        }));

    private static HttpResponseMessage Asking(HttpStatusCode status, string value)
    {
        var response = new HttpResponseMessage(status);
        response.Headers.TryAddWithoutValidation("Retry-After", value);
        return response;
    }
}
