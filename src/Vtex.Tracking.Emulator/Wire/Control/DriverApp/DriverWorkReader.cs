namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the work that a driver's app tells.</summary>
internal static class DriverWorkReader
{
    private const int MaxWork = 1_000;
    private const int MaxId = 64;

    private static readonly (string Name, ServiceMove? Move)[] Moves =
        [.. new[] { ServiceMove.Start, ServiceMove.Pause, ServiceMove.Resume, ServiceMove.Arrive, ServiceMove.Deliver, ServiceMove.Fail }.Select(move => ($"{move}", (ServiceMove?)move))];

    private static readonly string[] Kinds = [.. Moves.Select(move => move.Name), "Picture", "Signature", "ChatMessage", "Position"];

    public static IReadOnlyList<DriverWork> Read(ObjectReader body)
    {
        body.Require("work", "the pieces of work, in the order in which they were done.");
        return body.List("work", Presence.Required, ReadOne, max: MaxWork) ?? [];
    }

    private static DriverWork ReadOne(ObjectReader reader)
    {
        var (id, at) = (reader.RequiredText("id", max: MaxId), reader.Timestamp("at"));
        var kind = reader.Named("kind", Kinds.Select(name => (name, (string?)name)));
        if (kind is null)
            reader.Require("kind");
        if (kind is "Position")
        {
            reader.Require("latitude");
            reader.Require("longitude");
            return new PositionWork(id, at, reader.Number("latitude", -90, 90) ?? 0, reader.Number("longitude", -180, 180) ?? 0, reader.Int32("battery", min: 0, max: 100));
        }

        var service = reader.Int32("idDeliveryService", Presence.Required, min: 1) ?? 0;
        if (kind is "Picture" or "Signature")
            return new PictureWork(id, at, service, PictureReader.Required(reader, "content"), kind is "Signature");
        if (kind is "ChatMessage")
            return new ChatWork(id, at, service, ChatContentReader.Read(reader, "content"));
        var move = Moves.FirstOrDefault(one => one.Name == kind).Move ?? ServiceMove.Start;
        return new DeliveryWork(id, at, service, ReadAction(move, reader, kind is null));
    }

    private static ServiceAction ReadAction(ServiceMove move, ObjectReader reader, bool isUnknown)
    {
        if (isUnknown)
            reader.AllowOthers(); // which fields it has depends on the kind
        return ActionReader.Read(move, reader);
    }
}
