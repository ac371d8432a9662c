using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the fields of an action on a service, as <see cref="ActionReader"/> reads them.</summary>
internal static class ActionJson
{
    public static void WriteFields(Utf8JsonWriter json, ServiceAction action)
    {
        json.WriteString("move", action.Move.ToString());
        switch (action)
        {
            case PutOnRoute put: json.WriteNumber("idDeliveryServiceRoute", put.RouteId); break;
            case JoinRoute join:
                json.WriteString("driver", join.Driver);
                json.WriteString("displacementType", join.DisplacementType);
                break;
            case Deliver deliver: WriteReceipt(json, deliver.Receipt); break;
            case Fail fail: WriteFailure(json, fail.Failure); break;
            case EditService edit: WriteEdit(json, edit.Edit); break;
            case CancelService cancel: json.WriteText("reason", cancel.Reason); break;
            case CancelByCustomer cancel: json.WriteText("reason", cancel.Reason); break;
            case FinishByHand finish: WriteStatus(json, finish.Status, finish.Justification); break;
            case CorrectStatus correct: WriteStatus(json, correct.Status, correct.Justification); break;
            case Reschedule reschedule:
                json.WriteDay("day", reschedule.Day);
                json.WriteString("period", reschedule.Period.ToString());
                break;
            case Rate rate:
                json.WriteNumber("rating", rate.Rating);
                json.WriteText("comment", rate.Comment);
                break;
        }
    }

    private static void WriteReceipt(Utf8JsonWriter json, DeliveryReceipt receipt)
    {
        json.WriteText("receiverName", receipt.ReceiverName);
        json.WriteText("receiverDocument", receipt.ReceiverDocument);
        json.WriteText("signature", receipt.Signature);
        json.WriteText("scannedCode", receipt.ScannedCode);
        json.WriteText("comment", receipt.Comment);
        WritePictures(json, receipt.Pictures);
    }

    private static void WriteFailure(Utf8JsonWriter json, DeliveryFailure failure)
    {
        json.WriteString("reason", failure.Reason);
        json.WriteText("description", failure.Description);
        WritePictures(json, failure.Pictures);
    }

    private static void WritePictures(Utf8JsonWriter json, IReadOnlyList<string> pictures)
    {
        if (pictures.Count > 0)
            json.WriteTexts("pictures", pictures);
    }

    private static void WriteEdit(Utf8JsonWriter json, ServiceEdit edit)
    {
        json.WriteText("invoice", edit.Invoice);
        json.WriteText("invoiceSerie", edit.InvoiceSerie);
        json.WriteText("orderNumber", edit.OrderNumber);
        json.WriteText("description", edit.Description);
        json.WriteText("street", edit.Street);
        json.WriteText("number", edit.Number);
        json.WriteText("complement", edit.Complement);
        json.WriteText("neighborhood", edit.Neighborhood);
        json.WriteText("city", edit.City);
        json.WriteText("postalCode", edit.PostalCode);
        json.WriteText("state", edit.State);
    }

    private static void WriteStatus(Utf8JsonWriter json, ServiceStatus status, string justification)
    {
        json.WriteString("status", status.Describe());
        json.WriteString("justification", justification);
    }
}
