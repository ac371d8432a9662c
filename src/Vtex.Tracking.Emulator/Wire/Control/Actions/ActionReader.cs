namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads an action on a service: <c>move</c> names it, the other fields depend on it.</summary>
internal static class ActionReader
{
    private const string Move = "move";

    /// <summary>The action, whose move the field <c>move</c> names; something harmless when there is a fault.</summary>
    public static ServiceAction Read(ObjectReader reader)
    {
        reader.Require(Move, "what to do, such as Deliver.");
        if (ControlNames.Moves.Read(reader, Move) is { } move)
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
        ServiceMove.Deliver => new Deliver(ReadReceipt(reader)),
        ServiceMove.Fail => new Fail(ReadFailure(reader)),
        ServiceMove.Edit => new EditService(ReadEdit(reader)),
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
            reader.Text("driver", max: 100, min: 1) ?? "", reader.Text("displacementType", max: 15) ?? "moto");
        if (reader.Int32("idDeliveryServiceRoute") is { } routeId)
            return new PutOnRoute(routeId);
        if (reader.Field("driver") is null && reader.Field("idDeliveryServiceRoute") is null)
            reader.Fault("driver", "or idDeliveryServiceRoute is required: onto whose route of today, or onto which.");
        return join;
    }

    private static DeliveryReceipt ReadReceipt(ObjectReader reader) => new()
    {
        ReceiverName = reader.Text("receiverName"),
        ReceiverDocument = reader.Text("receiverDocument"),
        Signature = reader.Text("signature"),
        ScannedCode = reader.Text("scannedCode"),
        Comment = reader.Text("comment"),
        Pictures = reader.ShortTexts("pictures"),
    };

    private static DeliveryFailure ReadFailure(ObjectReader reader) => new()
    {
        Reason = reader.RequiredText("reason"),
        Description = reader.Text("description"),
        Pictures = reader.ShortTexts("pictures"),
    };

    private static ServiceEdit ReadEdit(ObjectReader reader) => new()
    {
        Invoice = reader.Text("invoice"),
        InvoiceSerie = reader.Text("invoiceSerie", max: 3),
        OrderNumber = reader.Text("orderNumber", max: 200),
        Description = reader.Text("description"),
        Street = reader.Text("street", max: 150, min: 1),
        Number = reader.Text("number", max: 50),
        Complement = reader.Text("complement", max: 50),
        Neighborhood = reader.Text("neighborhood", max: 150),
        City = reader.Text("city", max: 100),
        PostalCode = reader.Text("postalCode", max: 9, min: 1),
        State = reader.Text("state", max: 2, min: 2),
    };

    private static ServiceStatus ReadStatus(ObjectReader reader)
    {
        reader.Require("status");
        return ControlNames.Statuses.Read(reader, "status") ?? default;
    }

    private static Reschedule ReadReschedule(ObjectReader reader)
    {
        reader.Require("day");
        reader.Require("period");
        return new Reschedule(
            reader.Day("day") ?? default, ControlNames.Periods.Read(reader, "period") ?? default);
    }

    private static Rate ReadRating(ObjectReader reader)
    {
        reader.Require("rating", "from 1 to 5.");
        return new Rate(reader.Int32("rating") ?? 0, reader.Text("comment"));
    }
}
