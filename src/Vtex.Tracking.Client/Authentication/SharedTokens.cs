using System.Text;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Authentication;

/// <summary>The shared store as one identity sees it. Its failures never fail a call.</summary>
/// <param name="store">Where the tokens are; null when nowhere.</param>
/// <param name="protector">Encrypts them; null when nobody does.</param>
/// <param name="key">Makes the identity's name in the store, which takes a while.</param>
/// <param name="timeProvider">The clock on which tokens age.</param>
internal sealed class SharedTokens(
    ITokenStore? store, ITokenProtector? protector, Func<string> key, TimeProvider timeProvider)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lazy<string> _key = new(key);

    /// <summary>The token that somebody left, if there is one that works for a while.</summary>
    public async Task<AccessToken?> FindAsync(ILogger log)
    {
        if (store is null)
            return null;
        try
        {
            var blob = await store.GetAsync(_key.Value, CancellationToken.None).AsTask()
                .WaitAsync(Patience, timeProvider).ConfigureAwait(false);
            if (blob is null)
                return null;
            var token = TokenSerializer.Read(protector is null ? blob : protector.Unprotect(blob));
            return timeProvider.GetUtcNow() < token.RenewAt ? token : null;
        }
        catch (Exception exception)
        {
            Report(log, exception);
            return null;
        }
    }

    /// <summary>Leaves a token to the others.</summary>
    public async Task KeepAsync(AccessToken token, ILogger log)
    {
        if (store is null)
            return;
        try
        {
            var blob = TokenSerializer.Write(token);
            await store
                .SetAsync(_key.Value, protector is null ? blob : protector.Protect(blob), token.ExpiresAt, CancellationToken.None)
                .AsTask().WaitAsync(Patience, timeProvider).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Report(log, exception);
        }
    }

    /// <summary>Only its type: a store's message may carry a connection string, a protector's the token.</summary>
    private static void Report(ILogger log, Exception exception) =>
        log.StoreFailed("token", exception.GetType().FullName!);
}

/// <summary>A token as bytes: a number of the form, when to renew it, when it ends, the token.</summary>
internal static class TokenSerializer
{
    private const byte Form = 1;

    public static byte[] Write(AccessToken token)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            writer.Write(token.RenewAt.UtcTicks);
            writer.Write(token.ExpiresAt.UtcTicks);
            writer.Write(token.Value);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no token of this form.</exception>
    public static AccessToken Read(byte[] blob)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(blob), Encoding.UTF8);
            if (reader.ReadByte() != Form)
                throw new InvalidDataException("Another form of token.");
            var renewAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            var expiresAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
            var value = reader.ReadString();
            if (!AccessToken.FitsIntoHeader(value))
                throw new InvalidDataException("The token does not fit into a header.");
            return new AccessToken(value, renewAt, expiresAt);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The bytes are not a token.", exception);
        }
    }
}
