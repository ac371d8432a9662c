using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Errors;

public sealed class ErrorFamilyTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public ErrorFamilyTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, typeof(VtexRequestRejectedException))]
    [InlineData(HttpStatusCode.Forbidden, typeof(VtexAuthenticationException))]
    [InlineData(HttpStatusCode.NotFound, typeof(VtexNotFoundException))]
    [InlineData(HttpStatusCode.Found, typeof(VtexUnexpectedResponseException))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(VtexRateLimitedException))]
    [InlineData(HttpStatusCode.InternalServerError, typeof(VtexUnexpectedResponseException))]
    public async Task Each_status_has_its_exception(HttpStatusCode status, Type expected)
    {
        _server.Answer(status, "an explanation", "text/plain");

        var exception = await ThrownAsync();

        Assert.IsType(expected, exception);
        Assert.Equal("GetDeliveryServiceById", exception.Operation);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal("an explanation", exception.ResponseBody);
        Assert.Equal(_server.Calls.Count, exception.Attempts);
        Assert.StartsWith("GetDeliveryServiceById: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><title>Sign in</title>", "text/html", "HTML where JSON was expected")]
    [InlineData("  <html>", "text/HTML", "HTML where JSON was expected")]
    [InlineData("<html>", "text/plain", "HTML where JSON was expected")]
    [InlineData("""{"idDeliveryService":""", "application/json", "JSON that cannot be read")]
    [InlineData("""{"idDeliveryService":7""", "application/json", "JSON that cannot be read: it ends too early")]
    [InlineData("7", "application/json", "JSON that cannot be read: an object was expected")]
    [InlineData("[]", "application/json", "JSON that cannot be read")]
    [InlineData("null", "application/json", "JSON that cannot be read")]
    [InlineData("", "application/json", "nothing where JSON was expected")]
    public async Task A_success_that_cannot_be_read_is_unexpected(string body, string mediaType, string words)
    {
        _server.Answer(HttpStatusCode.OK, body, mediaType);

        var exception = Assert.IsType<VtexUnexpectedResponseException>(await ThrownAsync());

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(body.Length == 0 ? null : body.Trim(), exception.ResponseBody);
    }

    [Theory]
    [InlineData("""{"errors":[{"path":"$[0].a","message":"too long"},{"path":"$[1]","message":"odd"}]}""")]
    [InlineData("""{"errors":{"$[0].a":["too long"],"$[1]":["odd"]}}""")]
    public async Task Faults_in_a_problem_document_are_listed(string body)
    {
        _server.Answer(HttpStatusCode.BadRequest, body, "application/problem+json");

        var exception = Assert.IsType<VtexRequestRejectedException>(await ThrownAsync());

        Assert.Equal(
            [
                new VtexRequestFault { Path = "$[0].a", Message = "too long" },
                new VtexRequestFault { Path = "$[1]", Message = "odd" },
            ],
            exception.Faults);
        Assert.Contains("$[0].a: too long", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[1]")]
    [InlineData("""{"errors":7}""")]
    [InlineData("""{"errors":[7,null,{}]}""")]
    public async Task A_rejection_in_another_form_has_no_faults(string body)
    {
        _server.Answer(HttpStatusCode.BadRequest, body);

        Assert.Empty(Assert.IsType<VtexRequestRejectedException>(await ThrownAsync()).Faults);
    }

    [Fact]
    public async Task Bytes_before_the_JSON_that_mark_UTF8_are_passed_over()
    {
        _server.Answer(HttpStatusCode.OK, "\uFEFF{\"idDeliveryService\":7}", "text/plain");

        Assert.Equal(7, (await _tracking.Services.GetAsync(7)).IdDeliveryService);
    }

    [Fact]
    public async Task The_body_of_a_successful_write_is_ignored()
    {
        _server.Answer(HttpStatusCode.OK, "<b>created</b>", "text/html");

        await _tracking.Services.CreateAsync(Samples.Service);
    }

    private Task<VtexException> ThrownAsync() =>
        Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.GetAsync(7));
}
