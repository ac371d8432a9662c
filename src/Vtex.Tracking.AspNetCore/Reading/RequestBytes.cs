using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Vtex.Tracking.AspNetCore.Answers;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>The bytes of a body, in memory that is lent and goes back when this is disposed.</summary>
internal sealed class RequestBytes : IDisposable
{
    private const int FirstRent = 16 * 1024;

    private readonly long _max;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstRent);
    private int _length;

    private RequestBytes(long max) => _max = max;

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <exception cref="RefusedException">The body is too large (413), or the server cannot read it.</exception>
    public static async Task<RequestBytes> ReadAsync(HttpContext context, long max)
    {
        if (context.Request.ContentLength > max)
            throw new RefusedException(Problem.TooLarge(max));
        // The server has a limit of its own, which may be lower; ours takes its place.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = max;

        var bytes = new RequestBytes(max);
        try
        {
            await bytes.FillAsync(context.Request.Body, context.RequestAborted);
            return bytes;
        }
        catch (BadHttpRequestException exception)
        {
            bytes.Dispose();
            throw new RefusedException(Describe(exception, max));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // It held personal data.
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = [];
    }

    private static Problem Describe(BadHttpRequestException exception, long max) =>
        exception.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? Problem.TooLarge(max)
            : new(exception.StatusCode, "The body cannot be read.", "It is not as its headers announce it.");

    private async Task FillAsync(Stream body, CancellationToken cancellationToken)
    {
        while (await body.ReadAsync(_bytes.AsMemory(_length), cancellationToken) is > 0 and var read)
        {
            _length += read;
            if (_length > _max)
                throw new RefusedException(Problem.TooLarge(_max));
            if (_length == _bytes.Length)
                Grow();
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_bytes.Length * 2L, Array.MaxLength));
        Memory.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
    }
}
