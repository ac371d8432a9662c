using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds the universe that a request belongs to: by a header, by the account in the path of a
/// carrier's app, by its token, or by the user who logs in.</summary>
internal sealed class RequestUniverse(EmulatorWorld world)
{
    public const string Header = CarrierPaths.UniverseHeader;

    private const string LoginEnd = "/auth";

    /// <summary>The universe; null when the request belongs to none.</summary>
    public RequestHome? Find(HttpContext context, ReadBody? body)
    {
        if (CarrierPaths.UniverseOf(context.Request) is { } carried)
            return new RequestHome(carried, world.Universes.Find(carried), CarrierGate.HasCredentials(context.Request));
        var headers = context.Request.Headers;
        if (headers.TryGetValue(Header, out var named) && named is [{ Length: > 0 } name])
            return new RequestHome(name, world.Universes.Find(name), MayOpen: false);
        if (BearerToken.Find(context.Request) is { Length: > 0 } token)
            return OfToken(token);
        return body is not null && IsLogin(context.Request) ? OfLogin(body.Memory) : null;
    }

    private static bool IsLogin(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && request.Path.Value is { } path
        && path.StartsWith("/receiver/", StringComparison.OrdinalIgnoreCase)
        && path.AsSpan().TrimEnd('/').EndsWith(LoginEnd, StringComparison.OrdinalIgnoreCase);

    private RequestHome? OfToken(ReadOnlySpan<char> token) => world.Accounts.UniverseOf(token) is { } universe
        ? new RequestHome(universe.Name, universe, MayOpen: false)
        : null;

    private RequestHome? OfLogin(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var reader = ObjectReader.Of(json.RootElement, "$", new FaultList());
            return reader.Text("password") is { Length: > 0 } && reader.Text("username") is { Length: > 0 } username
                && world.Accounts.UniverseOfUser(username) is { } name
                ? new RequestHome(name, world.Universes.Find(name), MayOpen: true)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null; // the wire will say what is wrong with it
        }
    }
}
