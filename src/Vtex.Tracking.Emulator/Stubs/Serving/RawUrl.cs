using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The address of a request as it was sent, percent-encoded: path and query.</summary>
internal static class RawUrl
{
    public static string Of(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return target is ['/', ..] ? target : context.Request.GetEncodedPathAndQuery();
    }
}
