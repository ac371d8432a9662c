using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// What the kinds of actions are called in a log. A name stays as it is, whatever becomes of the type, or logs of older
/// versions could not be read.
/// </summary>
internal static class ActionKinds
{
    public static IReadOnlyList<JsonDerivedType> All { get; } =
    [
        new(typeof(Arrive), "Arrive"),
        new(typeof(CancelByCustomer), "CancelByCustomer"),
        new(typeof(CancelService), "CancelService"),
        new(typeof(CorrectStatus), "CorrectStatus"),
        new(typeof(DeleteService), "DeleteService"),
        new(typeof(Deliver), "Deliver"),
        new(typeof(EditService), "EditService"),
        new(typeof(Fail), "Fail"),
        new(typeof(FinishByHand), "FinishByHand"),
        new(typeof(JoinRoute), "JoinRoute"),
        new(typeof(PauseDisplacement), "PauseDisplacement"),
        new(typeof(PutOnRoute), "PutOnRoute"),
        new(typeof(Rate), "Rate"),
        new(typeof(Reschedule), "Reschedule"),
        new(typeof(ResumeDisplacement), "ResumeDisplacement"),
        new(typeof(ReturnToSender), "ReturnToSender"),
        new(typeof(StartDisplacement), "StartDisplacement"),
    ];
}
