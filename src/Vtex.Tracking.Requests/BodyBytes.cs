using System.Buffers;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Requests;

/// <summary>The bytes of a body, decompressed, in memory that is returned when this is disposed.</summary>
internal sealed class BodyBytes : IDisposable
{
    private const int FirstRent = 4 * 1024;
    private const string NotAsAnnounced = "is not as its headers announce it.";
    private const string TooSlow = "came too slowly. Send it faster, or less at once.";

    /// <summary>
    /// The time that a body may take beyond its first part. Chosen: a server's own limit of bytes a second lets one of a few
    /// megabytes take hours.
    /// </summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The time in which a body that holds memory others may wait for must bring its next twelfth, so that one that stops
    /// gives it back long before they give up. Chosen.
    /// </summary>
    private static readonly TimeSpan MaxPartDuration = TimeSpan.FromSeconds(10);

    private static readonly int Parts = (int)(MaxDuration / MaxPartDuration);

    private readonly long _max;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstRent);
    private int _length;
    private RateLimitLease? _room;

    private BodyBytes(long max) => _max = max;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <summary>Reads a body to its end, however its length is announced: by HTTP/2 it is not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="max">How many bytes the body may have, after it is decompressed.</param>
    /// <param name="timeProvider">Measures how long the body takes; null for the machine's clock.</param>
    /// <exception cref="UnreadableBodyException">
    /// It is too large (413), compressed in an unknown way (415), wrongly or cut off (400), not what its headers announce (400),
    /// too slow (408), or there is no room for it (503).
    /// </exception>
    public static async Task<BodyBytes> ReadAsync(HttpContext context, long max, TimeProvider? timeProvider = null)
    {
        if (context.Request.ContentLength > max)
            throw TooLarge(max);
        // The server has a limit of its own, which may be lower; ours takes its place.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = max;

        BodyEncoding.Decode(context.Request);
        var bytes = new BodyBytes(max);
        try
        {
            await bytes.FillAsync(context.Request.Body, context.Request.ContentLength, timeProvider ?? TimeProvider.System, context.RequestAborted);
            return bytes;
        }
        catch (BadHttpRequestException exception)
        {
            bytes.Dispose();
            throw exception.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => TooLarge(max),
                StatusCodes.Status408RequestTimeout => new UnreadableBodyException(exception.StatusCode, TooSlow),
                _ => new UnreadableBodyException(exception.StatusCode, NotAsAnnounced),
            };
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            bytes.Dispose();
            throw new UnreadableBodyException(StatusCodes.Status408RequestTimeout, TooSlow);
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // So the server says it of a chunk whose size is no number that it knows.
            bytes.Dispose();
            throw new UnreadableBodyException(StatusCodes.Status400BadRequest, NotAsAnnounced);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
            GiveBack();
        (_bytes, _length) = ([], 0);
        _room?.Dispose();
        _room = null;
    }

    private async Task FillAsync(Stream body, long? announced, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        // Most bodies are there as a whole, and need no timer.
        if (!await TakeAsync(body, announced, cancellationToken))
            return;
        using var limit = new CancellationTokenSource(MaxDuration, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var size = announced ?? _max;
        long nextPart = 0;
        do
        {
            if (_length == _bytes.Length)
            {
                if (_length >= BodyMemory.SmallBody && _room is null)
                    _room = await BodyMemory.ReserveAsync(size, cancellationToken);
                Grow(_room is null ? 0 : announced ?? 0);
            }

            if (_room is null || _length < nextPart)
                continue;
            nextPart = _length + (size / Parts);
            limit.CancelAfter(MaxPartDuration);
        }
        while (await TakeAsync(body, announced, either.Token));
    }

    /// <returns>Whether more may come.</returns>
    private async ValueTask<bool> TakeAsync(Stream body, long? announced, CancellationToken cancellationToken)
    {
        if (_length == announced)
            return false;
        var read = await body.ReadAsync(_bytes.AsMemory(_length), cancellationToken);
        _length += read;
        if (_length > _max)
            throw TooLarge(_max);
        return read > 0 && _length != announced;
    }

    // Once there is room for a body of a known length, it gets an array that holds all of it.
    private void Grow(long known)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(known, _bytes.Length * 2L), Array.MaxLength));
        Memory.CopyTo(larger);
        GiveBack();
        _bytes = larger;
    }

    // It held personal data.
    private void GiveBack()
    {
        _bytes.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private static UnreadableBodyException TooLarge(long max) => new(
        StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"is too large. At most {max} bytes are read; send less at once."));
}
