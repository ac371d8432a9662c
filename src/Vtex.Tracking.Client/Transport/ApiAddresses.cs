namespace Vtex.Tracking.Transport;

/// <summary>Completes addresses. Writes go to few, one after another to the same, so the latest of theirs is kept.</summary>
/// <param name="root">The API's root.</param>
internal sealed class ApiAddresses(Uri root)
{
    private Tuple<string, Uri>? _latest;

    public Uri OfRead(string path) => new(root, path);

    public Uri OfWrite(string path)
    {
        if (_latest is not { } latest || latest.Item1 != path)
            _latest = latest = Tuple.Create(path, new Uri(root, path));
        return latest.Item2;
    }
}
