using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Imports;

/// <summary>Fetches the XML of invoices. A call that fails is an answer too, which says why.</summary>
internal interface IInvoiceGateway
{
    /// <summary>Gets the access key of an invoice that was made in a universe, by its address; null when the address leads elsewhere.</summary>
    string? KeyOf(Uri address, string universe);

    /// <summary>Fetches a document.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<InvoiceAnswer> FetchAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>Reaches nobody: the integration of a universe that is outside an emulator.</summary>
internal sealed class NullInvoiceGateway : IInvoiceGateway
{
    public string? KeyOf(Uri address, string universe) => null;

    public Task<InvoiceAnswer> FetchAsync(Uri address, CancellationToken cancellationToken) =>
        Task.FromResult(new InvoiceAnswer(new CallResult(CallFault.NoGateway), null));
}

/// <summary>The result of fetching a document.</summary>
/// <param name="Result">What came.</param>
/// <param name="Reading">What was read of it; null when the call failed.</param>
internal sealed record InvoiceAnswer(CallResult Result, NfeReading? Reading);
