using System.Net;

namespace Vtex.Tracking.Errors;

/// <summary>An answer that is going to be an exception.</summary>
internal sealed class FailedAnswer
{
    public required string Operation { get; init; }

    public required bool IsWrite { get; init; }

    public required int Attempts { get; init; }

    public required TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the address of the request.</summary>
    public required Uri Address { get; init; }

    /// <summary>The end of that address, behind the API's root.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the address that the answer redirects to; null when it names none.</summary>
    public required Uri? Location { get; init; }

    public required HttpStatusCode Status { get; init; }

    public required string? MediaType { get; init; }

    /// <summary>In UTF-8; empty when it cannot be decoded. Valid only while the exception is being made.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets why the body cannot be decoded, as a noun phrase; null when it can.</summary>
    public required string? Obstacle { get; init; }

    /// <summary>Gets the secrets that the exception must not repeat.</summary>
    public required SecretText Secrets { get; init; }
}
