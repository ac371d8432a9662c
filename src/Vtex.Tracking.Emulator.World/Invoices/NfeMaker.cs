using Vtex.Tracking.Emulator.World.Invoices;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Makes electronic invoices (NF-e) for tests: a valid access key, and XML in the layout of the tax authority with values
/// that are made up, so that nobody needs a real invoice. <see cref="NfeReader"/> reads all of them.
/// </summary>
public static class NfeMaker
{
    /// <summary>Makes an invoice. The same values, seed and format give the same bytes.</summary>
    /// <param name="invoice">
    /// The values that matter; what is null is made up out of the seed. The default is null: all of it. Without
    /// <see cref="Nfe.Issued"/> it is issued on 2031-03-10 at 15:20 in Brasília. Blanks at the ends of texts and characters that XML
    /// cannot hold are left out.
    /// </param>
    /// <param name="seed">The seed. The default is 0.</param>
    /// <param name="format">The form of the XML. The default is layout 4.00 in UTF-8, authorized.</param>
    /// <returns>The invoice and its XML.</returns>
    /// <exception cref="WorldRuleException">
    /// A value fits in no invoice: a key, CNPJ or CPF with wrong check digits, a series above 999, a number of ten digits, a state that
    /// there is not, an amount below 0; or the key does not fit series, number or issuer. The message names it.
    /// </exception>
    public static NfeFile Make(Nfe? invoice = null, ulong seed = 0, NfeFormat? format = null)
    {
        var complete = NfeCompletion.Complete(invoice ?? new Nfe(), seed);
        NfeRules.Check(complete);
        var form = format ?? new NfeFormat();
        return new NfeFile(complete, form, NfeWriter.Write(complete, form));
    }
}
