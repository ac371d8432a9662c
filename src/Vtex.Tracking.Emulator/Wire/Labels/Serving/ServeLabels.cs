using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET of a label's address: the file, as the packages are now.</summary>
internal sealed class ServeLabels(UniverseRegistry universes)
{
    public Task HandleAsync(HttpContext context)
    {
        context.Response.Headers[ShapedBy.HeaderName] = LabelEndpoints.ShapedBy.HeaderValue;
        var name = (string)context.Request.RouteValues["universe"]!;
        var file = (string)context.Request.RouteValues["file"]!;
        if (universes.Find(name) is not { } universe || LabelForm.Of(file) is not { } form)
            throw RequestRefusedException.NotFound("There is no such file of labels.");

        LabelLink.Check(universe, file, context.Request.Query);
        var content = form.Draw(OrderLabels.Of(universe, file[..^form.Extension.Length]), context.RequestAborted);
        context.Response.ContentType = form.ContentType;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}
