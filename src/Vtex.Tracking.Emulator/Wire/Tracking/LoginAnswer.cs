namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The answer to a login; the times are UTC.</summary>
internal sealed record LoginAnswer
{
    public required bool Authenticated { get; init; }

    public required string Created { get; init; }

    public required string Expiration { get; init; }

    public required string AccessToken { get; init; }

    public required string Message { get; init; }
}
