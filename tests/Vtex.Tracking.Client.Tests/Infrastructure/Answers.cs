using System.Net;
using System.Text;

namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>Describes what a server may say.</summary>
internal static class Answers
{
    public static HttpResponseMessage Text(HttpStatusCode status, string body, string mediaType) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Json(string body) => Text(HttpStatusCode.OK, body, "application/json");

    public static HttpResponseMessage Status(HttpStatusCode status) => new(status);

    public static HttpResponseMessage Token(
        string token,
        string created = "2031-03-01T12:00:00.1234567Z",
        string expiration = "2031-03-31T12:00:00.1234567Z") => Json(
        $$"""
        {
          "authenticated": true, "created": "{{created}}", "expiration": "{{expiration}}",
          "accessToken": "{{token}}", "message": "Authenticated"
        }
        """);
}
