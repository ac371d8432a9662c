namespace Vtex.Tracking;

/// <summary>Specifies where an answer came from.</summary>
public enum AnswerSource
{
    /// <summary>The service, by this call or by one that it joined.</summary>
    Network,

    /// <summary>The client's memory, within the window in which the call must not be repeated.</summary>
    Memory,

    /// <summary>The store that the client shares with others, or that outlived a restart.</summary>
    SharedStore,

    /// <summary>The last answer known, past its window: the service could not be asked, or was not to be.</summary>
    LastKnownGood,
}
