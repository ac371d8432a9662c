using Vtex.Tracking.Emulator.World.Invoices;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Makes electronic invoices (NF-e) for tests and keeps them. The emulator serves the XML of each under
/// <c>/_emulator/universes/{universe}/invoices/{key}.xml</c>, which can be the <c>invoiceUrl</c> of an order.
/// </summary>
public sealed class InvoiceCommands
{
    private readonly WorldStore _world;

    internal InvoiceCommands(WorldStore world) => _world = world;

    /// <summary>Gets the number of invoices that were made.</summary>
    public int Count => _world.Do(() => _world.State.Invoices.Count);

    /// <summary>Makes an invoice, issued now, and keeps it. One of the same key is replaced.</summary>
    /// <param name="invoice">The values that matter; what is null is made up out of the universe's seed. The default is null: all of it.</param>
    /// <param name="format">The form of the XML. The default is layout 4.00 in UTF-8, authorized.</param>
    /// <returns>The invoice and its XML.</returns>
    /// <exception cref="WorldRuleException">A value fits in no invoice; see <see cref="NfeMaker.Make"/>.</exception>
    public Task<NfeFile> MakeAsync(Nfe? invoice = null, NfeFormat? format = null) => Task.FromResult(_world.Do(() =>
    {
        var given = invoice ?? new Nfe();
        var seed = StableHash.Mix(StableHash.Mix(_world.Options.Seed, StableHash.Of("invoice")), (ulong)_world.State.Invoices.Count);
        var file = NfeMaker.Make(given with { Issued = given.Issued ?? _world.Clock.GetUtcNow() }, seed, format);
        _world.Append(new InvoiceMade(file.Invoice, file.Format));
        return file;
    }));

    /// <summary>Returns an invoice that was made here.</summary>
    /// <param name="key">Its access key.</param>
    /// <returns>The invoice and its XML; null when there is none.</returns>
    public NfeFile? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _world.Do(() => _world.State.Invoices.Find(key));
    }

    internal IReadOnlyList<NfeFile> List(int from, int limit) =>
        _world.Do(() => _world.State.Invoices.From(from).Take(limit).Select(InvoiceRepository.FileOf).ToList());
}
