using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Takes and serves the logos of agencies.</summary>
internal sealed class LogoControl(ControlTarget target)
{
    private static readonly FidelityHeader Fidelity = new([.. AccountEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapPost($"{path}/agencies/{{id}}/logo", Fidelity.AddTo(UploadAsync));
        routes.MapGet($"{path}/agencies/{{id}}/logo", Fidelity.AddTo(ServeAsync));
    }

    private async Task UploadAsync(HttpContext context)
    {
        var (universe, id, _) = Agency(context);
        var body = (await ReadBody.ReadAsync(context)).Memory;
        if (body.Length > PictureData.MaxBytes || PictureData.TypeOf(body.Span) is null)
        {
            throw RequestRefusedException.BadRequest([new Fault("$", FormattableString.Invariant(
                $"must be a PNG, JPEG, GIF or WebP of at most {PictureData.MaxBytes} bytes, which its first bytes show; it has {body.Length}. SVG is not taken, for it can hold scripts."))]);
        }

        await universe.Account.UploadLogoAsync(id, body);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // A picture that is not what its type says is not shown.
    private Task ServeAsync(HttpContext context)
    {
        var (_, _, agency) = Agency(context);
        if (agency.Logo is not { } logo || PictureData.Read(logo) is not { } picture)
            throw RequestRefusedException.NotFound("The agency has no logo that was uploaded; one at another address is served there.");
        context.Response.ContentType = picture.Type;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(picture.Content, context.RequestAborted).AsTask();
    }

    private (Universe Universe, int Id, Agency Agency) Agency(HttpContext context)
    {
        var universe = target.Universe(context);
        return ControlTarget.TryReadId(context, "id", out var id) && universe.Account.Agencies.Find(id) is { } entry
            ? (universe, id, entry.Setting)
            : throw RequestRefusedException.NotFound("There is not an agency with that id. List them with GET /_emulator/universes/{universe}/account/agencies.");
    }
}
