namespace Vtex.Tracking.Reading;

/// <summary>The objects and lists that are open. One that is closed closes those inside it whose end is missing.</summary>
internal sealed class OpenBrackets
{
    private readonly Stack<byte> _open = new();
    private int _objects;

    public int Count => _open.Count;

    public void Open(byte bracket)
    {
        _open.Push(bracket);
        _objects += bracket == (byte)'{' ? 1 : 0;
    }

    /// <summary>Closes the innermost one of a kind; where none is open, the bracket is one too many.</summary>
    public void Close(byte bracket)
    {
        var wanted = bracket == (byte)'}' ? (byte)'{' : (byte)'[';
        if ((wanted == (byte)'{' ? _objects : _open.Count - _objects) == 0)
            return;
        byte closed;
        do
        {
            closed = _open.Pop();
            _objects -= closed == (byte)'{' ? 1 : 0;
        }
        while (closed != wanted);
    }
}
