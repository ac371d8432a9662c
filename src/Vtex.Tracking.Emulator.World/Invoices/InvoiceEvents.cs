namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>The XML of an invoice was made, or made anew: it follows from the values and the form.</summary>
internal sealed record InvoiceMade(Nfe Invoice, NfeFormat Format) : WorldEvent;
