using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Reading;

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

    /// <summary>
    /// Reads the settings from their section. Durations are written as in the options of the client, such as 1s or 00:00:01:
    /// .NET's own binder takes 24:00:00 for 24 days.
    /// </summary>
    /// <exception cref="OptionsValidationException">A setting is unknown, or cannot be read.</exception>
    public static ErpOptions Read(IConfigurationSection section)
    {
        var options = new ErpOptions();
        var faults = new List<string>();
        foreach (var setting in section.GetChildren())
        {
            if (options.Take(setting) is { } fault)
                faults.Add($"{setting.Path} {fault}");
        }

        return faults.Count == 0 ? options : throw new OptionsValidationException(section.Path, typeof(ErpOptions), faults);
    }

    private string? Take(IConfigurationSection setting)
    {
        var value = setting.Value ?? "";
        switch (setting.Key.ToUpperInvariant())
        {
            case "FOLDER":
                Folder = value;
                return value.Length > 0 ? null : "must be a folder.";
            case "INVOICEADDRESS":
                InvoiceAddress = Uri.TryCreate(value, UriKind.Absolute, out var address) ? address : null;
                return InvoiceAddress is not null ? null : "must be an absolute URL, such as https://notas.lojaipe.com.br/.";
            case "SCANINTERVAL":
                (ScanInterval, var fault) = Interval(value);
                return fault;
            case "POLLINTERVAL":
                (PollInterval, fault) = Interval(value);
                return fault;
            default:
                return $"is not a setting. Known: {nameof(Folder)}, {nameof(InvoiceAddress)}, {nameof(ScanInterval)}, {nameof(PollInterval)}.";
        }
    }

    private static (TimeSpan Interval, string? Fault) Interval(string value)
    {
        var fault = DurationText.Read(value, out var interval);
        return (interval, fault ?? (interval > TimeSpan.Zero && interval <= TimeSpan.FromDays(1) ? null : "must be longer than 0 seconds, and a day at most."));
    }
}
