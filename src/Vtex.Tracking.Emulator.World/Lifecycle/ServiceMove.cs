namespace Vtex.Tracking.Emulator;

/// <summary>The moves of services.</summary>
public enum ServiceMove
{
    /// <summary>Back office: put it on a route.</summary>
    Route,

    /// <summary>Driver: set out for it.</summary>
    Start,

    /// <summary>Driver: pause on the way.</summary>
    Pause,

    /// <summary>Driver: go on after a pause.</summary>
    Resume,

    /// <summary>Driver: reach the address.</summary>
    Arrive,

    /// <summary>Driver: hand the goods over, or do what the service is.</summary>
    Deliver,

    /// <summary>Driver: report that it could not be done.</summary>
    Fail,

    /// <summary>Back office: change what is known of it.</summary>
    Edit,

    /// <summary>Back office: delete it.</summary>
    Delete,

    /// <summary>Back office: cancel it.</summary>
    Cancel,

    /// <summary>Back office: end it without the driver, with a justification.</summary>
    FinishByHand,

    /// <summary>Back office: give it another status after its end, with a justification.</summary>
    Correct,

    /// <summary>Back office: send it back.</summary>
    ReturnToSender,

    /// <summary>Recipient: cancel it.</summary>
    CancelByCustomer,

    /// <summary>Recipient: choose another day.</summary>
    Reschedule,

    /// <summary>Recipient: rate it.</summary>
    Rate,
}
