using Microsoft.AspNetCore.Http.Features;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Exports universes to files, and imports them.</summary>
internal sealed class UniverseFiles(EmulatorWorld world, ControlTarget target, UniverseAnswer answer)
{
    /// <summary>
    /// The largest file that a socket takes, in bytes: 4 GiB, some millions of services. It is read as it comes, never
    /// held as a whole. Chosen by us.
    /// </summary>
    private const long MaxBytes = 4L * 1024 * 1024 * 1024;

    public void Map(ControlRoutes routes, string one)
    {
        routes.MapGet($"{one}/export", ExportAsync);
        routes.MapPost($"{one}/import", ImportAsync);
    }

    private Task ExportAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        context.Response.ContentType = "application/octet-stream";
        // The name that a data folder has for it: safe on every file system, and it may be put right into one.
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{LogFileName.Of(universe.Name)}\"";
        return universe.ExportAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task ImportAsync(HttpContext context)
    {
        var name = ControlTarget.UniverseName(context);
        UniverseReader.CheckName(name);
        world.Universes.CheckFree(name); // before gigabytes are read in vain
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBytes;
        await answer.WriteCreatedAsync(context, await ImportAsync(name, context));
    }

    private async Task<Universe> ImportAsync(string name, HttpContext context)
    {
        BodyEncoding.Decode(context.Request);
        try
        {
            var (options, past, time) = await UniverseImport.ReadAsync(context.Request.Body, context.RequestAborted);
            return world.Universes.Import(name, options, past, time);
        }
        catch (StorageException damage)
        {
            throw Refuse(damage.Position is { } position ? $"byte {position}" : "$", damage.Message);
        }
        catch (WorldRuleException rule) when (rule.InnerException is not null)
        {
            throw Refuse("$", rule.Message); // only an event that cannot be replayed has a cause
        }
    }

    private static RequestRefusedException Refuse(string path, string message) => RequestRefusedException.BadRequest(
    [
        new Fault(path, $"{message} Send a file that GET /_emulator/universes/{{universe}}/export gave, to its last byte."),
    ]);
}
