namespace Erp;

/// <summary>The settings of the worker.</summary>
internal sealed class ErpOptions
{
    /// <summary>Gets or sets the folder of the orders and invoices. The default is <c>dados</c>.</summary>
    public string Folder { get; set; } = "dados";

    /// <summary>Gets or sets the address at which the folder of the invoices can be read. The default is none.</summary>
    public Uri? InvoiceAddress { get; set; }

    /// <summary>Gets or sets how often to look for files. The default is 10 seconds.</summary>
    public TimeSpan ScanInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how often to look at an order that waits, and in the feed. The default is 1 minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    public bool AreValid =>
        Folder.Length > 0 && ScanInterval > TimeSpan.Zero && PollInterval > TimeSpan.Zero && InvoiceAddress is null or { IsAbsoluteUri: true };
}
