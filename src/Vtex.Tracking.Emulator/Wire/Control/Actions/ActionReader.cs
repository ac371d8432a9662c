namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads an action on a service: <c>move</c> names it, the other fields depend on it.</summary>
internal static class ActionReader
{
    private const string Move = "move";

    /// <summary>The action, whose move the field <c>move</c> names; something harmless when there is a fault.</summary>
    public static ServiceAction Read(ObjectReader reader)
    {
        reader.Require(Move, "what to do, such as Deliver.");
        if (reader.Move(Move) is { } move)
            return Read(move, reader);
        reader.AllowOthers();
        return new Arrive();
    }

    /// <summary>The action of a move that is known already.</summary>
    public static ServiceAction Read(ServiceMove move, ObjectReader reader) => move switch
    {
        ServiceMove.Route => ReadRoute(reader),
        ServiceMove.Start => new StartDisplacement(),
        ServiceMove.Pause => new PauseDisplacement(),
        ServiceMove.Resume => new ResumeDisplacement(),
        ServiceMove.Arrive => new Arrive(),
        ServiceMove.Deliver => new Deliver(DeliveryReceiptReader.Read(reader)),
        ServiceMove.Fail => new Fail(DeliveryFailureReader.Read(reader)),
        ServiceMove.Edit => new EditService(ServiceEditReader.Read(reader)),
        ServiceMove.Delete => new DeleteService(),
        ServiceMove.Cancel => new CancelService(reader.Text("reason")),
        ServiceMove.FinishByHand => new FinishByHand(ReadStatus(reader), reader.RequiredText("justification")),
        ServiceMove.Correct => new CorrectStatus(ReadStatus(reader), reader.RequiredText("justification")),
        ServiceMove.ReturnToSender => new ReturnToSender(),
        ServiceMove.CancelByCustomer => new CancelByCustomer(reader.Text("reason")),
        ServiceMove.Reschedule => ReadReschedule(reader),
        ServiceMove.Rate => ReadRating(reader),
        _ => throw new InvalidOperationException($"Nobody knows how to read the move {move}."),
    };

    private static ServiceAction ReadRoute(ObjectReader reader)
    {
        var join = new JoinRoute(
            reader.Addressable("driver", reader.Text("driver", max: 100, min: 1)) ?? "", reader.Text("displacementType", max: 15) ?? "moto");
        if (reader.Int32("idDeliveryServiceRoute") is { } routeId)
            return new PutOnRoute(routeId);
        if (reader.Field("driver") is null && reader.Field("idDeliveryServiceRoute") is null)
            reader.Fault("driver", "or idDeliveryServiceRoute is required: onto whose route of today, or onto which.");
        return join;
    }

    private static ServiceStatus ReadStatus(ObjectReader reader)
    {
        reader.Require("status");
        return reader.Status("status") ?? default;
    }

    private static Reschedule ReadReschedule(ObjectReader reader)
    {
        reader.Require("day");
        reader.Require("period");
        return new Reschedule(
            reader.Day("day") ?? default, reader.Period("period") ?? default);
    }

    private static Rate ReadRating(ObjectReader reader)
    {
        reader.Require("rating", "from 1 to 5.");
        return new Rate(reader.Int32("rating") ?? 0, reader.Text("comment"));
    }
}
