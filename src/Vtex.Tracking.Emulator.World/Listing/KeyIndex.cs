using System.Runtime.InteropServices;

namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>
/// Finds the items of a list that have a key. It is made when it is first asked, and then follows the list, whose items keep
/// their keys.
/// </summary>
internal sealed class KeyIndex<T>(IReadOnlyList<T> items, Func<T, IEnumerable<string?>> keysOf)
{
    private readonly Dictionary<string, Postings> _postings = new(StringComparer.OrdinalIgnoreCase);
    private int _seen;

    /// <summary>The positions of the items that have a key; a set of the caller's own.</summary>
    public PositionSet Find(string key) => Look(key)?.ToSet(items.Count) ?? new PositionSet();

    /// <summary>Leaves in a set the positions of the items that have a key.</summary>
    public void Limit(PositionSet found, string key)
    {
        if (Look(key) is { } postings)
            postings.Limit(found);
        else
            found.Clear();
    }

    private Postings? Look(string key)
    {
        for (; _seen < items.Count; _seen++)
        {
            foreach (var one in keysOf(items[_seen]))
            {
                if (one is not null)
                    (CollectionsMarshal.GetValueRefOrAddDefault(_postings, one, out _) ??= new Postings()).Add(_seen);
            }
        }

        return _postings.GetValueOrDefault(key);
    }

    // Few positions are a list, many are bits: neither takes more than four bytes for each.
    private sealed class Postings
    {
        private const int Denser = 32;

        private List<int>? _few = [];
        private PositionSet? _many;

        public void Add(int position)
        {
            if (_many is not null)
                _many.Add(position);
            else if (_few is [.., var last] && last == position)
                return;
            else
                _few!.Add(position);
            if (_few?.Count > Denser && (long)_few.Count * Denser > position)
                (_many, _few) = (ToSet(position), null);
        }

        public void Limit(PositionSet found) => found.And(_many ?? ToSet(_few![^1] + 1));

        public PositionSet ToSet(int capacity)
        {
            if (_many is not null)
                return _many.Copy();
            var set = new PositionSet(capacity);
            foreach (var position in _few!)
                set.Add(position);
            return set;
        }
    }
}
