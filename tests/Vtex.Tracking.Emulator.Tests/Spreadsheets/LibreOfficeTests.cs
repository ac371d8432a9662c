using System.Text;
using System.Xml.Linq;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.Tests.World.Reports;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Tests.Spreadsheets;

/// <summary>Files as a real LibreOffice reads and writes them.</summary>
[Trait("Category", "Slow")]
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly TestFolder _folder = new();
    private readonly Universe _universe = ReportWorlds.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_csv_of_services_has_dates_decimals_and_accents_and_no_formula()
    {
        _universe.Services.Create([ReportWorlds.Service(6) with { Weight = 2.5, Description = "=1+1", OrderNumber = "Ação; ó" }]);
        await using (var file = File.Create(_folder.PathOf("a.csv")))
            await _universe.Reports.ExportServicesAsync(file);

        var rows = Rows(await LibreOffice.ConvertAsync(_folder.PathOf("a.csv"), "fods", LibreOffice.BrazilianCsv), "a");

        var row = rows[0].Zip(rows[1]).Where(cell => cell.First.Text.Length > 0).ToDictionary(cell => cell.First.Text, cell => cell.Second);
        Assert.Equal(("date", "2026-11-21T12:00:00"), (row["Data de Cadastro"].Type, row["Data de Cadastro"].Value));
        Assert.Equal(("float", "2.5"), (row["Peso (kg)"].Type, row["Peso (kg)"].Value));
        Assert.Equal(("string", "'=1+1"), (row["Descrição"].Type, row["Descrição"].Text));
        Assert.Equal("Ação; ó", row["Número do Pedido"].Text);
        Assert.Equal("Filial Sul", row["Filial"].Text);
    }

    [Fact]
    public async Task A_xlsx_has_sheets_dates_and_numbers()
    {
        _universe.Services.Create([ReportWorlds.Service(1) with { OrderNumber = "=1+1" }]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon }, [1]);
        await _universe.ExecuteAsync(1, new StartDisplacement());
        await _universe.ExecuteAsync(1, new Deliver(new DeliveryReceipt()));
        await using (var file = File.Create(_folder.PathOf("a.xlsx")))
            await _universe.Reports.ExportForecastAsync(file);

        var book = await LibreOffice.ConvertAsync(_folder.PathOf("a.xlsx"), "fods");

        var summary = Rows(book, "Resumo");
        Assert.Equal(["Transportadora", "Serviços"], summary[0].Take(2).Select(cell => cell.Text));
        Assert.Equal(("float", "1"), (summary[1][1].Type, summary[1][1].Value));
        var kept = Rows(book, "Realizado");
        var row = kept[0].Zip(kept[1]).Where(cell => cell.First.Text.Length > 0).ToDictionary(cell => cell.First.Text, cell => cell.Second);
        Assert.Equal(("date", "2026-11-21T18:00:00", "21/11/2026 18:00"), (row["Data Limite"].Type, row["Data Limite"].Value, row["Data Limite"].Text));
        Assert.Equal(("string", "=1+1"), (row["Número do Pedido"].Type, row["Número do Pedido"].Text));
        Assert.Equal(("float", "-6"), (row["Diferença do Prazo (h)"].Type, row["Diferença do Prazo (h)"].Value));
    }

    [Fact]
    public async Task Services_are_imported_from_a_xlsx_that_it_wrote()
    {
        var labels = ServiceColumns.All.Select(column => column.Label).ToList();
        var cells = new Dictionary<string, string>
        {
            ["Nome do destinatário"] = "Conceição Prado",
            ["CPF ou CNPJ"] = "01234567890",
            ["Email"] = "c@example.com",
            ["DDD"] = "11",
            ["Telefone celular"] = "987654321",
            ["Endereço"] = "Avenida Paulista, 1578",
            ["Complemento"] = "casa",
            ["Bairro"] = "Bela Vista",
            ["CEP"] = "01310200",
            ["Cidade"] = "São Paulo",
            ["Estado"] = "SP",
            ["NF / OS"] = "1043",
            ["Descrição"] = "Cafeteira",
            ["Tempo de serviço"] = "10",
            ["Data agendamento"] = "25/11/2026",
            ["Peso"] = "2,5",
        };
        await WriteAsync("a.csv", [labels, labels.Select(label => cells.GetValueOrDefault(label, ""))]);

        var ods = await LibreOffice.ConvertAsync(_folder.PathOf("a.csv"), "ods", LibreOffice.BrazilianCsv);
        await using var file = File.OpenRead(await LibreOffice.ConvertAsync(ods, "xlsx"));
        var result = await _universe.Platform.ImportFileAsync("Entrega", file);

        Assert.Empty(result.Faults);
        var details = _universe.State(Assert.Single(result.Services)).Details;
        Assert.Equal(("Conceição", "01234567890", "01310200", 2.5), (details.Customer.FirstName, details.Customer.Cpf, details.Customer.PostalCode, details.Weight));
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(-3)), details.Scheduling!.CustomerTime);
    }

    [Fact]
    public async Task Schedules_are_imported_from_a_xlsx_that_it_wrote()
    {
        _universe.Services.Create([Worlds.Service("1043", "1")]);
        await WriteAsync("a.csv", [ScheduleColumns.All.Select(column => column.Label), ["1043", "1", "25/11/2026", "", "X", ""]]);

        var ods = await LibreOffice.ConvertAsync(_folder.PathOf("a.csv"), "ods", LibreOffice.BrazilianCsv);
        await using var file = File.OpenRead(await LibreOffice.ConvertAsync(ods, "xlsx"));
        var result = await _universe.Platform.ImportScheduleFileAsync(file);

        Assert.Empty(result.Faults);
        Assert.Equal((true, 3), (_universe.State(1).Details.Scheduling!.Afternoon, _universe.State(1).Details.Scheduling!.Origin));
    }

    private Task WriteAsync(string name, IEnumerable<IEnumerable<string>> rows) =>
        File.WriteAllTextAsync(_folder.PathOf(name), string.Concat(rows.Select(row => string.Join(';', row) + "\r\n")), new UTF8Encoding(false));

    // The cells of a sheet in the flat form of OpenDocument, with their types.
    private static List<List<Cell>> Rows(string file, string sheet)
    {
        var table = XDocument.Load(file).Descendants(Table + "table").Single(one => (string)one.Attribute(Table + "name")! == sheet);
        return [.. table.Descendants(Table + "table-row").Select(row => row.Elements(Table + "table-cell").SelectMany(Repeated).ToList())];
    }

    private static IEnumerable<Cell> Repeated(XElement cell)
    {
        var type = (string?)cell.Attribute(Office + "value-type");
        var value = (string?)cell.Attribute(Office + "date-value") ?? (string?)cell.Attribute(Office + "value");
        var text = string.Concat(cell.Elements(Style + "p").Select(part => part.Value));
        return Enumerable.Repeat(new Cell(type, value, text), Math.Min((int?)cell.Attribute(Table + "number-columns-repeated") ?? 1, 100));
    }

    private sealed record Cell(string? Type, string? Value, string Text);
}
