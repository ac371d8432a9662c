namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads something to do to a service: <c>move</c> says what, the other fields are those of that move.</summary>
internal static class ActionReader
{
    private const string Move = "move";

    /// <summary>The action, whose move the field <c>move</c> names; something harmless when there is a fault.</summary>
    public static ServiceAction Read(ObjectReader reader, FaultList faults)
    {
        reader.Require(Move, faults, "what to do, such as Deliver.");
        if (ControlWords.Moves.Read(reader, Move, faults) is { } move)
            return Read(move, reader, faults);
        reader.AllowOthers();
        return new Arrive();
    }

    /// <summary>The action of a move that is known already.</summary>
    public static ServiceAction Read(ServiceMove move, ObjectReader reader, FaultList faults) => move switch
    {
        ServiceMove.Route => ReadRoute(reader, faults),
        ServiceMove.Start => new StartDisplacement(),
        ServiceMove.Pause => new PauseDisplacement(),
        ServiceMove.Resume => new ResumeDisplacement(),
        ServiceMove.Arrive => new Arrive(),
        ServiceMove.Deliver => new Deliver(ReadReceipt(reader, faults)),
        ServiceMove.Fail => new Fail(ReadFailure(reader, faults)),
        ServiceMove.Edit => new EditService(ReadEdit(reader)),
        ServiceMove.Delete => new DeleteService(),
        ServiceMove.Cancel => new CancelService(reader.Text("reason")),
        ServiceMove.FinishByHand => new FinishByHand(ReadStatus(reader, faults), reader.RequiredText("justification")),
        ServiceMove.Correct => new CorrectStatus(ReadStatus(reader, faults), reader.RequiredText("justification")),
        ServiceMove.ReturnToSender => new ReturnToSender(),
        ServiceMove.CancelByCustomer => new CancelByCustomer(reader.Text("reason")),
        ServiceMove.Reschedule => ReadReschedule(reader, faults),
        ServiceMove.Rate => ReadRating(reader, faults),
        _ => throw new InvalidOperationException($"Nobody knows how to read the move {move}."),
    };

    private static ServiceAction ReadRoute(ObjectReader reader, FaultList faults)
    {
        var join = new JoinRoute(
            reader.Text("driver", max: 100, min: 1) ?? "", reader.Text("displacementType", max: 15) ?? "moto");
        if (reader.Int32("idDeliveryServiceRoute") is { } routeId)
            return new PutOnRoute(routeId);
        if (reader.Field("driver") is null && reader.Field("idDeliveryServiceRoute") is null)
            faults.Add(reader.PathOf("driver"), "or idDeliveryServiceRoute is required: onto whose route of today, or onto which.");
        return join;
    }

    private static DeliveryReceipt ReadReceipt(ObjectReader reader, FaultList faults) => new()
    {
        ReceiverName = reader.Text("receiverName"),
        ReceiverDocument = reader.Text("receiverDocument"),
        Signature = reader.Text("signature"),
        ScannedCode = reader.Text("scannedCode"),
        Comment = reader.Text("comment"),
        Pictures = reader.Texts("pictures", faults),
    };

    private static DeliveryFailure ReadFailure(ObjectReader reader, FaultList faults) => new()
    {
        Reason = reader.RequiredText("reason"),
        Description = reader.Text("description"),
        Pictures = reader.Texts("pictures", faults),
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

    private static ServiceStatus ReadStatus(ObjectReader reader, FaultList faults)
    {
        reader.Require("status", faults);
        return ControlWords.Statuses.Read(reader, "status", faults) ?? default;
    }

    private static Reschedule ReadReschedule(ObjectReader reader, FaultList faults)
    {
        reader.Require("day", faults);
        reader.Require("period", faults);
        return new Reschedule(
            reader.Day("day", faults) ?? default, ControlWords.Periods.Read(reader, "period", faults) ?? default);
    }

    private static Rate ReadRating(ObjectReader reader, FaultList faults)
    {
        reader.Require("rating", faults, "from 1 to 5.");
        return new Rate(reader.Int32("rating") ?? 0, reader.Text("comment"));
    }
}
