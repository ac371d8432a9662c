namespace Vtex.Tracking.CallBudget;

/// <summary>An answer as bytes, with the name of the removal after which it was fetched.</summary>
internal static class StampedAnswer
{
    public static byte[] Write(byte[] stamp, StoredAnswer answer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)stamp.Length);
        writer.Write(stamp);
        writer.Write(answer.FetchedAt.UtcTicks);
        writer.Write(answer.NextAllowedAt.UtcTicks);
        writer.Write(answer.KeepUntil.UtcTicks);
        writer.Write(answer.Content.ToArray());
        writer.Flush();
        return stream.ToArray();
    }

    /// <returns>Null when it is from before the last removal, or cannot be read.</returns>
    public static StoredAnswer? Read(byte[] bytes, byte[] stamp)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using var reader = new BinaryReader(stream);
            if (!reader.ReadBytes(reader.ReadByte()).AsSpan().SequenceEqual(stamp))
                return null;
            var (fetchedAt, nextAllowedAt, keepUntil) = (Time(reader), Time(reader), Time(reader));
            return new StoredAnswer(bytes.AsMemory((int)stream.Position), fetchedAt, nextAllowedAt, keepUntil);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return null;
        }
    }

    private static DateTimeOffset Time(BinaryReader reader) => new(reader.ReadInt64(), TimeSpan.Zero);
}
