namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class WrongCredentials : CredentialsCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "credentials.wrong",
        Title = "With a wrong token nothing is told",
        Why = "A key is no secret, its token is; an app that looks at the key alone lets everybody in.",
        Expected = "Status 401 or 403 when the app is said to check its callers; never 5xx.",
        Source = CheckSource.Documented,
    };

    protected override Task<Exchange> CallAsync(ConformanceSession session, CancellationToken cancellationToken) =>
        session.RepeatAsync(session.Contact with { AppToken = "ficha-errada" }, isAnonymous: false, cancellationToken);
}
