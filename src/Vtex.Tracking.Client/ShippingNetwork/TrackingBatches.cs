using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.ShippingNetwork;

/// <summary>Asks for many numbers in several requests, one after the other, and puts the answers together.</summary>
/// <param name="numbers">The numbers, each once.</param>
/// <param name="size">How many go into one request.</param>
internal sealed class TrackingBatches(IReadOnlyList<string> numbers, int size)
{
    private readonly Dictionary<string, PackageTracking> _packages = new(StringComparer.Ordinal);
    private readonly List<string> _missing = [];
    private readonly List<RawAnswer> _raw = [];
    private readonly List<UnreadableValue> _unreadable = [];
    private int _asked;

    /// <param name="ask">Makes one request.</param>
    /// <exception cref="VtexException">A request failed; what was learned before is in its <c>Partial</c>.</exception>
    public async Task<TrackResult> RunAsync(
        Func<IReadOnlyList<TrackingEventsRequest>, Task<TrackingAnswer>> ask)
    {
        while (_asked < numbers.Count)
        {
            var batch = numbers.Skip(_asked).Take(size).ToList();
            try
            {
                var requests = batch.ConvertAll(number => new TrackingEventsRequest { TrackingNumber = number });
                Add(batch, await ask(requests).ConfigureAwait(false));
            }
            catch (VtexException failure)
            {
                var known = failure.PartialAnswer as IReadOnlyDictionary<string, PackageTracking>;
                failure.Add(Result([.. numbers.Skip(_asked).Where(number => !TryAdd(number, known))]));
                throw;
            }
        }

        return Result(pending: []);
    }

    private bool TryAdd(string number, IReadOnlyDictionary<string, PackageTracking>? packages)
    {
        // An app may answer null for what it does not know.
        if (packages is null || !packages.TryGetValue(number, out var package) || package is null)
            return false;
        _packages.Add(number, package);
        return true;
    }

    private void Add(List<string> batch, TrackingAnswer answer)
    {
        foreach (var number in batch)
        {
            if (!TryAdd(number, answer.Packages))
                _missing.Add(number);
        }

        if (answer.Raw is { } raw)
            _raw.Add(raw);
        _unreadable.AddRange(answer.Unreadable);
        _asked += batch.Count;
    }

    private TrackResult Result(IReadOnlyList<string> pending) => new()
    {
        Packages = _packages,
        Missing = _missing,
        Pending = pending,
        UnreadableValues = _unreadable,
        Raw = _raw,
    };
}

/// <summary>The answer to one request about tracking numbers.</summary>
/// <param name="Packages">By number, whatever the carrier put there.</param>
/// <param name="Raw">What it was on the wire, if that was to be kept.</param>
/// <param name="Unreadable">The values that could not be read.</param>
internal readonly record struct TrackingAnswer(
    IReadOnlyDictionary<string, PackageTracking> Packages, RawAnswer? Raw, IReadOnlyList<UnreadableValue> Unreadable);
