using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>One side of a comparison in a filter: a value that is written there, or one that a path leads to.</summary>
internal sealed class PathOperand
{
    private readonly JsonPath? _path;
    private readonly bool _fromRoot;
    private readonly JsonElement _literal;

    public PathOperand(JsonElement literal) => _literal = literal;

    public PathOperand(JsonPath path, bool fromRoot) => (_path, _fromRoot) = (path, fromRoot);

    public bool IsPath => _path is not null;

    /// <summary>The value, or null when the path leads nowhere. Of several, the first.</summary>
    public JsonElement? Value(JsonElement root, JsonElement node)
    {
        if (_path is null)
            return _literal;
        return _path.Select(root, _fromRoot ? root : node) is [var first, ..] ? first : null;
    }
}
