using System.Text;
using MiniExcelLibs;
using Vtex.Tracking.Emulator.Tests.World.Reports;

namespace Vtex.Tracking.Emulator.Tests.Spreadsheets;

/// <summary>The files of reports.</summary>
public sealed class ReportFileTests
{
    private readonly Universe _universe = ReportWorlds.Create();

    [Fact]
    public async Task A_csv_is_one_that_a_Brazilian_Excel_opens()
    {
        _universe.Services.Create([ReportWorlds.Service(6) with { Weight = 2.5, Description = "Sofá; \"3 lugares\"\r\ncinza" }]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon, RegistrationPlate = "BRA2E19" }, [1]);

        var bytes = await WriteAsync(file => _universe.Reports.ExportServicesAsync(file));

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var text = Encoding.UTF8.GetString(bytes.AsSpan(3));
        Assert.StartsWith("ID;Tipo;Status;Nota Fiscal;Série;Número do Pedido;", text, StringComparison.Ordinal);
        Assert.Contains("\r\n1;Entrega;Roteirizado;NF-6;;P6;\"Sofá; \"\"3 lugares\"\"\r\ncinza\";Ana;;;01305-000;Rápido Ltda.;Filial Sul;;rui;BRA2E19;1;2,5;21/11/2026 12:00;21/11/2026 12:00;", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+55 11")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1+1")]
    [InlineData("＝1")]
    public async Task A_text_that_looks_like_a_formula_is_none(string text)
    {
        _universe.Services.Create([Worlds.Service() with { Description = text }]);

        var csv = Encoding.UTF8.GetString(await WriteAsync(file => _universe.Reports.ExportServicesAsync(file)));

        Assert.Contains($"'{text}", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($";{text}", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{text}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forecast_has_three_sheets_with_times_that_are_times()
    {
        _universe.Services.Create([ReportWorlds.Service(1) with { OrderNumber = "=1+1" }, ReportWorlds.Service(3)]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon }, [1]);
        await _universe.ExecuteAsync(1, new StartDisplacement());
        await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        await _universe.ExecuteAsync(1, new Deliver(new DeliveryReceipt()));

        using var file = new MemoryStream(await WriteAsync(stream => _universe.Reports.ExportForecastAsync(stream)));

        Assert.Equal(["Resumo", "Previsto", "Realizado"], file.GetSheetNames());
        var summary = file.Query(useHeaderRow: true, sheetName: "Resumo").Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(["Rápido Ltda.", "Sertão Ltda."], summary.Select(row => row["Transportadora"]));
        Assert.Equal([1.0, 1.0], summary.Select(row => row["Serviços"]));
        var foreseen = file.Query(useHeaderRow: true, sheetName: "Previsto").Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(new DateTime(2026, 11, 21, 18, 0, 0, DateTimeKind.Unspecified), foreseen[0]["Data Limite"]);
        Assert.Equal("=1+1", foreseen[0]["Número do Pedido"]);
        var kept = Assert.Single(file.Query(useHeaderRow: true, sheetName: "Realizado").Cast<IDictionary<string, object>>());
        Assert.Equal(("NF-1", "Sim", -5.5), ((string)kept["Nota Fiscal"], (string)kept["No Prazo"], (double)kept["Diferença do Prazo (h)"]));
    }

    [Fact]
    public async Task A_file_without_rows_has_its_labels()
    {
        using var file = new MemoryStream(await WriteAsync(stream => _universe.Reports.ExportScheduledAsync(stream)));

        Assert.Equal(
            ["Embarcador", "Transportadora", "Filial", "Nota Fiscal", "Série", "Data Agendada", "Data do Serviço", "Hora", "Período", "Origem", "No Prazo", "No Período"],
            ((IDictionary<string, object>)Assert.Single(file.Query())).Values);
    }

    [Fact]
    public async Task Characters_that_no_xlsx_may_hold_are_left_out()
    {
        _universe.Services.Create([ReportWorlds.Service(1) with { Invoice = "1\u0001\ud800\uffff7😀" }]);

        using var file = new MemoryStream(await WriteAsync(stream => _universe.Reports.ExportScheduledAsync(stream)));

        Assert.Equal("1\ufffd7😀", ((IDictionary<string, object>)file.Query(useHeaderRow: true).Single())["Nota Fiscal"]);
    }

    [Fact]
    public async Task Each_chart_has_its_file()
    {
        _universe.Services.Create([.. Enumerable.Range(1, 3).Select(ReportWorlds.Service)]);

        foreach (var chart in Enum.GetValues<ReportChart>())
        {
            var lines = Encoding.UTF8.GetString(await WriteAsync(file => _universe.Reports.ExportChartAsync(file, chart))).TrimStart('\ufeff').Split("\r\n");
            Assert.All(lines[1..^1], line => Assert.Equal(lines[0].Count(letter => letter == ';'), line.Count(letter => letter == ';')));
        }

        var shares = Encoding.UTF8.GetString(await WriteAsync(file => _universe.Reports.ExportChartAsync(file, ReportChart.StatusShares)));
        Assert.Contains("\r\nAtivas;100\r\n", shares, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WriteAsync(Func<Stream, Task> write)
    {
        using var file = new MemoryStream();
        await write(file);
        return file.ToArray();
    }
}
