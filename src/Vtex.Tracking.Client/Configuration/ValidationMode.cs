namespace Vtex.Tracking;

/// <summary>Specifies how strictly the SDK checks a write before it sends it.</summary>
/// <remarks>
/// The API documents no body for its refusals (HTTP 400), so that a fault which is found here is the only one that
/// comes with an explanation.
/// </remarks>
public enum ValidationMode
{
    /// <summary>
    /// The rules of the API's contract: required properties, and how long texts may be. What is refused here would be
    /// refused by the service. A required text that is empty counts as missing (chosen).
    /// </summary>
    Documented,

    /// <summary>
    /// Also what the service is not known to refuse, but what is a mistake nearly always (chosen): CPFs and CNPJs with
    /// wrong check digits, texts that are no CEP, CEPs that lie in another state, malformed e-mail addresses, unknown
    /// types of services, customers and vehicles, places that are not on Earth, and packages of a notification that are
    /// not among its ids.
    /// </summary>
    Strict,

    /// <summary>Nothing: the service decides.</summary>
    Off,
}
