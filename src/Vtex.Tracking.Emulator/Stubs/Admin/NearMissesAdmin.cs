using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What nearly matched: stubs for a request, and requests for a pattern.</summary>
internal sealed class NearMissesAdmin(AdminTarget target, EmulatorClock clock)
{
    public void Map(AdminRoutes routes)
    {
        routes.Get("/requests/unmatched/near-misses", OfUnmatchedAsync);
        routes.Post("/near-misses/request", OfRequestAsync);
        routes.Post("/near-misses/request-pattern", OfPatternAsync);
    }

    private Task OfUnmatchedAsync(HttpContext context)
    {
        var stubs = target.Stubs(context);
        var unmatched = stubs.Recorded.FindAll(recorded => !recorded.WasMatched);
        unmatched.Reverse();
        return WriteAsync(context, json =>
        {
            foreach (var recorded in unmatched)
                WriteStubs(json, stubs.Book.All, recorded.Request, recorded.Protocol);
        });
    }

    private async Task OfRequestAsync(HttpContext context)
    {
        var body = await AdminBody.ReadAsync(context);
        var request = StubReading.Read(faults => LoggedRequest.Read(body, faults, clock.GetUtcNow()));
        await WriteAsync(context, json => WriteStubs(json, target.Stubs(context).Book.All, request, "HTTP/1.1"));
    }

    private async Task OfPatternAsync(HttpContext context)
    {
        var body = await AdminBody.ReadAsync(context);
        var pattern = StubReading.Pattern(body);
        var misses = NearMisses.Of(
            Enumerable.Reverse(target.Stubs(context).Recorded), recorded => pattern.Measure(recorded.Request));
        await WriteAsync(context, json =>
        {
            foreach (var (recorded, distance) in misses)
            {
                WriteStart(json, recorded.Request, recorded.Protocol);
                json.WritePropertyName("requestPattern");
                body.WriteTo(json);
                WriteEnd(json, distance);
            }
        });
    }

    private static void WriteStubs(Utf8JsonWriter json, IReadOnlyList<Stub> stubs, StubRequest request, string protocol)
    {
        foreach (var (stub, distance) in NearMisses.Of(stubs, stub => stub.Request.Measure(request)))
        {
            WriteStart(json, request, protocol);
            json.WritePropertyName("stubMapping");
            stub.Mapping.WriteTo(json);
            WriteEnd(json, distance);
        }
    }

    private static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> writeMisses) => AdminAnswer.WriteAsync(context, json =>
    {
        json.WriteStartArray("nearMisses");
        writeMisses(json);
        json.WriteEndArray();
    });

    private static void WriteStart(Utf8JsonWriter json, StubRequest request, string protocol)
    {
        json.WriteStartObject();
        json.WritePropertyName("request");
        RequestJson.Write(json, request, protocol);
    }

    private static void WriteEnd(Utf8JsonWriter json, double distance)
    {
        json.WriteStartObject("matchResult");
        json.WriteTexts("subEvents", []);
        json.WriteTexts("diffDescriptions", []);
        json.WriteNumber("distance", distance);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
