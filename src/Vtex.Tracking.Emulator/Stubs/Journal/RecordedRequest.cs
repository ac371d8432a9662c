using System.Buffers.Binary;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A request out of a journal, as it came: nothing is masked here, for matching looks at what was really sent.</summary>
internal sealed class RecordedRequest
{
    public RecordedRequest(JournalSlot slot, byte[] bytes)
    {
        Slot = slot;
        var head = bytes.AsSpan(0, slot.HeadLength);
        var method = Take(ref head);
        var url = Take(ref head);
        var scheme = Take(ref head);
        var host = Take(ref head);
        var clientIp = Take(ref head);
        Protocol = Take(ref head);
        var headers = new HeaderDictionary();
        while (!head.IsEmpty)
            headers.Append(Take(ref head), Take(ref head));
        Request = new StubRequest
        {
            Method = method,
            Url = url,
            Scheme = scheme,
            Host = host,
            ClientIp = clientIp.Length > 0 ? clientIp : null,
            Headers = headers,
            Body = bytes.AsMemory(slot.HeadLength),
            Received = slot.Received,
        };
    }

    public JournalSlot Slot { get; }

    public StubRequest Request { get; }

    /// <summary>Such as <c>HTTP/1.1</c>.</summary>
    public string Protocol { get; }

    public Guid Id => RequestId.Of(Slot.Number);

    /// <summary>Whether somebody answered, or still may.</summary>
    public bool WasMatched => Slot.Outcome.By != AnsweredBy.Nobody;

    private static string Take(ref Span<byte> head)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        var text = Encoding.UTF8.GetString(head.Slice(sizeof(int), length));
        head = head[(sizeof(int) + length)..];
        return text;
    }
}
