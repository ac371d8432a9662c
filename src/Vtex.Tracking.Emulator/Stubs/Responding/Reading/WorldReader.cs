using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads <c>world</c>: that a request goes on into the world, and what becomes of the answer.</summary>
internal static class WorldReader
{
    public static WorldPlan? Read(ObjectReader response, FaultList faults)
    {
        if (response.Object("world") is not { } fields)
            return null;
        KnownFields.RefuseOthers(response.Field("world")!.Value, response.PathOf("world"), faults, ["set", "cutBodyAtBytes"]);
        foreach (var name in BodyReader.Fields.Append("proxyBaseUrl"))
        {
            if (response.Field(name) is not null)
                faults.Add(response.PathOf(name), "cannot be beside world, which brings the answer itself.");
        }

        var cut = fields.Int32("cutBodyAtBytes");
        if (cut < 0)
            faults.Add(fields.PathOf("cutBodyAtBytes"), "must not be negative.");
        return new WorldPlan(ReadChanges(fields, faults), cut);
    }

    private static List<JsonChange> ReadChanges(ObjectReader fields, FaultList faults)
    {
        var changes = new List<JsonChange>();
        if (fields.Object("set") is null || fields.Field("set") is not { ValueKind: JsonValueKind.Object } set)
            return changes;
        foreach (var property in set.EnumerateObject())
        {
            if (JsonPath.Read(property.Name, $"{fields.PathOf("set")}.{property.Name}", faults) is { } path)
                changes.Add(new JsonChange(path, property.Value.Clone()));
        }

        return changes;
    }
}
