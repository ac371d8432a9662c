using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.World.LastMile;

/// <summary>
/// Makes the links by which recipients reach their services, and reads them. A link has a signature of 128 bits and the id, hidden by it;
/// who has one link learns nothing of another. It is the same in every run, by the universe's seed. Chosen by us.
/// </summary>
internal sealed class RecipientLinks
{
    private const int SignatureBytes = 16;
    private const int IdBytes = sizeof(int);

    /// <summary>The length of a link, in characters of base64url.</summary>
    public const int Length = 27;

    private readonly byte[] _key;

    /// <param name="seed">The universe's seed.</param>
    /// <param name="universe">The universe's name.</param>
    public RecipientLinks(ulong seed, string universe)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(number, seed);
        _key = HMACSHA256.HashData(number, Encoding.UTF8.GetBytes($"last-mile\0{universe}"));
    }

    public string Of(int serviceId)
    {
        Span<byte> link = stackalloc byte[SignatureBytes + IdBytes];
        Sign(serviceId, link[..SignatureBytes]);
        BinaryPrimitives.WriteInt32BigEndian(link[SignatureBytes..], serviceId ^ MaskOf(link[..SignatureBytes]));
        return Base64Url.EncodeToString(link);
    }

    /// <summary>Reads a link; 0, which no service has, when it is none. It takes the same time for every link of the right length.</summary>
    public int Read(string link)
    {
        Span<byte> bytes = stackalloc byte[SignatureBytes + IdBytes];
        if (link.Length != Length || !Base64Url.IsValid(link) || !Base64Url.TryDecodeFromChars(link, bytes, out var written) || written != bytes.Length)
            return 0;
        var id = BinaryPrimitives.ReadInt32BigEndian(bytes[SignatureBytes..]) ^ MaskOf(bytes[..SignatureBytes]);
        Span<byte> signature = stackalloc byte[SignatureBytes];
        Sign(id, signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[..SignatureBytes]) ? id : 0;
    }

    private void Sign(int serviceId, Span<byte> signature)
    {
        Span<byte> number = stackalloc byte[IdBytes];
        BinaryPrimitives.WriteInt32BigEndian(number, serviceId);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, number, hash);
        hash[..SignatureBytes].CopyTo(signature);
    }

    private int MaskOf(ReadOnlySpan<byte> signature)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, signature, hash);
        return BinaryPrimitives.ReadInt32BigEndian(hash);
    }
}
