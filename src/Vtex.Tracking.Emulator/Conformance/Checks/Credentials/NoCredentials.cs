namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class NoCredentials : CredentialsCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "credentials.none",
        Title = "Without credentials nothing is told",
        Why = "Whoever finds the address of the app could read who gets which parcel, and where.",
        Expected = "Status 401 or 403 when the app is said to check its callers; never 5xx.",
        Source = CheckSource.Documented,
    };

    protected override Task<Exchange> CallAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        session.RepeatAsync(session.Contact, isAnonymous: true, cancellationToken);
}
