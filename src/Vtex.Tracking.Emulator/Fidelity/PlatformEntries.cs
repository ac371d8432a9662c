using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for the services as the platform lists, imports, schedules, finishes and deletes them.</summary>
internal static class PlatformEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("platform.list", "The list of services is filtered by type, first and last day of registration, last day of finishing, whether its status ends a service, driver, recipient, status, invoice and carrier; names may be given in part. It has 25 rows on a page unless asked for up to 1,000, by id.", Documented, Help + ", services; pages, order and parts of names are our choice"),
        new("platform.form", "A service that is entered by hand has the columns of the import, and an agency.", Chosen, "The form is documented, not its fields"),
        new("platform.import", "The import takes .xlsx and .csv files of up to 10,000 rows with the labels of the template, in any order; a bad row creates no service and is reported with row and column, the good ones are created.", Documented, Help + ", import; file types, limit, and that good rows are created, are our choice"),
        new("platform.import-cells", "Numbers have a decimal comma or point, dates the form dd/mm/aaaa or Excel's number of the day; zeros that a spreadsheet dropped before CPF, CNPJ and CEP are put back. CPF and CNPJ must have right check digits.", Chosen, OurChoice),
        new("platform.import-repeated", "A row whose invoice and series another service has is created, with a warning.", Chosen, OurChoice),
        new("platform.import-driver", "Rows with a driver become Roteirizado: one route for each driver, start, end, plate and packing list, in the order of the file. The driver must be one of the account.", Documented, Help + ", import; the status and that the driver must be known are our choice"),
        new("platform.import-customer", "The id of a recipient in the import is its external code; it must be registered.", Chosen, Help + ", import; which id is meant is our choice"),
        new("platform.schedule", "Only a service that is Ativo is scheduled, by form or by spreadsheet, to today or later; on a Sunday, or a holiday of the nation or of who delivers, with a warning. What an integration schedules without an origin counts as one of it. The origin is 1 for integrations, 2 for the recipient, 3 for the back office.", Documented, Help + ", scheduling; past days, Sundays, holidays and the numbers are our choice"),
        new("platform.finish", "Many services are finished at once with a registered reason, as Realizado, Não Realizado, cancelled or Retornado ao Remetente, as far as the table of moves allows it; the others are reported. Recipients are told nothing.", Documented, Help + ", services; which statuses, and that nobody is told, are our choice"),
        new("platform.delete", "Many services are deleted at once; those that are not Ativo are reported and stay.", Documented, Help + ", services; its words about other statuses are taken for a slip"),
    ];
}
