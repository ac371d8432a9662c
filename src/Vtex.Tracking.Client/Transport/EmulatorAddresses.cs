using System.Collections.Concurrent;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Transport;

/// <summary>The hosts that clients know as emulators.</summary>
internal sealed class EmulatorAddresses
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.OrdinalIgnoreCase);

    public EmulatorAddresses()
    {
    }

    public EmulatorAddresses(EffectiveAddress address) => Add(address);

    public void Add(EffectiveAddress address)
    {
        // This machine is known anyway.
        if (address is { IsEmulator: true, Address: { IsAbsoluteUri: true } uri } && !EnvironmentGuard.IsThisMachine(uri))
            _known.TryAdd(uri.Authority, true);
    }

    public bool Contain(Uri address) => !_known.IsEmpty && _known.ContainsKey(address.Authority);
}
