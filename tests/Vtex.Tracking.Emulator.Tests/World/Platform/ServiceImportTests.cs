using System.Text;
using MiniExcelLibs;

namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class ServiceImportTests
{
    private static readonly string[] Labels =
    [
        "CPF/CNPJ do Embarcador", "Nome do embarcador", "Nome do destinatário", "CPF ou CNPJ", "Email", "DDD", "Telefone celular", "Endereço",
        "Complemento", "Bairro", "CEP", "Cidade", "Estado", "Latitude", "Longitude", "NF / OS", "Série", "Número do Pedido", "Descrição",
        "ID do cliente", "ID do parceiro", "Tempo de serviço", "Portador", "ID do frete", "Valor a receber", "Placa", "Data Início", "Data fim",
        "Data agendamento", "Romaneio", "Peso",
    ];

    private readonly Universe _universe = Worlds.Create();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_row_becomes_a_service_with_all_that_it_says()
    {
        await _universe.Account.Partners.CreateAsync(new Partner { Name = "Parceira", Cnpj = "11.222.333/0001-81" });
        await _universe.Account.Freights.CreateAsync(new Freight("Capital", "01000-000", "05999-999", 19.9m));

        var result = await ImportAsync(
            Row("CPF ou CNPJ=52998224725", "NF / OS=1043", "Série=1", "Número do Pedido=A-7", "ID do parceiro=1", "Tempo de serviço=15", "ID do frete=1",
                "Valor a receber=1.234,56", "Latitude=-23,5614", "Longitude=-46.6559", "Data agendamento=24/11/2026", "Romaneio=R-1", "Peso=2,5"));

        Assert.Empty(result.Faults);
        var service = _universe.State(Assert.Single(result.Services));
        var details = service.Details;
        Assert.Equal(ServiceStatus.Active, service.Status);
        Assert.Equal(("Helena", "Prado Reis", "52998224725"), (details.Customer.FirstName, details.Customer.LastName, details.Customer.Cpf));
        Assert.Equal(("Avenida Paulista", "1578", "01310200", "SP"), (details.Customer.Street, details.Customer.Number, details.Customer.PostalCode, details.Customer.State));
        Assert.Equal(("1043", "1", "A-7", "R-1"), (details.Invoice, details.InvoiceSerie, details.OrderNumber, details.PackingList));
        Assert.Equal(("11.222.333/0001-81", 15, 1, 1234.56, 2.5), (details.PartnerCnpj, details.ServiceMinutes, details.FreightId, details.AmountToReceive, details.Weight));
        Assert.Equal((-23.5614, -46.6559), (details.Latitude, details.Longitude));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(-3)), details.Scheduling!.CustomerTime);
    }

    [Theory]
    [InlineData("CPF ou CNPJ", "529.982.247-25")]
    [InlineData("CPF ou CNPJ", "52998224724")]
    [InlineData("Email", "helena example.com")]
    [InlineData("DDD", "011")]
    [InlineData("DDD", "01")]
    [InlineData("Telefone celular", "98765-4321")]
    [InlineData("Endereço", "Avenida Paulista 1578")]
    [InlineData("CEP", "01310-200")]
    [InlineData("CEP", "80060070")]
    [InlineData("Estado", "XX")]
    [InlineData("Latitude", "91")]
    [InlineData("Tempo de serviço", "quinze")]
    [InlineData("ID do cliente", "ninguém")]
    [InlineData("ID do parceiro", "9")]
    [InlineData("ID do frete", "9")]
    [InlineData("Portador", "ninguem")]
    [InlineData("Data agendamento", "31/02/2026")]
    [InlineData("Data fim", "21/11/2026")]
    [InlineData("Peso", "=cmd|' /C calc'!A0")]
    public async Task A_bad_cell_is_reported_and_its_row_creates_no_service_while_others_do(string column, string value)
    {
        var result = await ImportAsync(Row(), Row($"{column}={value}"), Row());

        Assert.Equal(2, result.Services.Count);
        Assert.All(result.Faults, fault => Assert.Equal(3, fault.Row));
        var fault = Assert.Single(result.Faults, fault => fault.Column == column);
        Assert.Matches("must|lies in", fault.Message);
        Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_required_column_is_asked_for()
    {
        foreach (var column in (string[])["Nome do destinatário", "Email", "DDD", "Telefone celular", "Endereço", "Complemento", "Bairro", "CEP", "Cidade", "Estado", "Descrição"])
        {
            var result = await ImportAsync(Row($"{column}="));
            Assert.Contains(result.Faults, fault => fault == new ImportFault(2, column, "is required."));
            Assert.Empty(result.Services);
        }
    }

    [Fact]
    public async Task Rows_with_a_driver_go_on_one_route_in_the_order_of_the_file()
    {
        await _universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-joao", FirstName = "João", LastName = "Silva", Email = "j@loja.example" });
        await _universe.Account.Vehicles.CreateAsync(new Vehicle("carro", "BRA2E19"));
        string[] driver = ["Portador=loja-joao", "Data Início=24/11/2026", "Data fim=26/11/2026", "Placa=BRA-2E19"];

        var result = await ImportAsync(Row(driver), Row(), Row(driver), Row(["Portador=loja-joao"]));

        Assert.Equal([1, 2, 3], result.Services);
        Assert.Equal(new ImportFault(5, "Data Início", "is required when Portador is filled."), Assert.Single(result.Faults));
        var route = _universe.State.Routes.Get(1);
        Assert.Equal([1, 3], route.ServiceIds);
        Assert.Equal(("carro", new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.FromHours(-3))), (route.Details.DisplacementType, route.Details.ItinerantDate));
        Assert.Equal((ServiceStatus.Routed, ServiceStatus.Active), (_universe.State(1).Status, _universe.State(2).Status));
    }

    [Fact]
    public async Task A_known_recipient_replaces_its_columns()
    {
        await _universe.Account.Customers.CreateAsync(Worlds.Customer("C-7") with { LastName = "Reis", Email = "a@loja.example" });

        var cells = Row("ID do cliente=C-7", "Nome do destinatário=", "Email=", "CEP=");
        var result = await ImportAsync(cells, cells);

        Assert.Empty(result.Faults);
        Assert.Equal([1, 1], result.Services.Select(id => _universe.State(id).CustomerId));
    }

    [Fact]
    public async Task A_repeated_invoice_is_a_warning()
    {
        var result = await ImportAsync(Row("NF / OS=7", "Série=1"), Row("NF / OS=7", "Série=1"), Row("NF / OS=7", "Série=2"));

        Assert.Equal(3, result.Services.Count);
        Assert.Equal((3, "NF / OS"), (Assert.Single(result.Warnings).Row, result.Warnings[0].Column));
    }

    [Fact]
    public async Task Labels_that_were_changed_are_reported_and_nothing_is_created()
    {
        var labels = (string[])Labels.Clone();
        labels[10] = "Cep";

        var result = await _universe.Platform.ImportAsync("Entrega", [labels, Row()]);

        Assert.Empty(result.Services);
        Assert.Contains(result.Faults, fault => fault is { Row: 1, Column: "CEP" });
        Assert.Contains(result.Faults, fault => fault.Message.StartsWith("Cell 11 holds no label", StringComparison.Ordinal));
        Assert.Empty(_universe.Events);
    }

    [Theory]
    [InlineData(";", 65001)]
    [InlineData(";", 1252)]
    [InlineData(",", 65001)]
    [InlineData("\t", 1252)]
    [InlineData("\t", 1200)]
    public async Task A_csv_of_any_Excel_is_read(string separator, int codePage)
    {
        var text = string.Join("\r\n", new[] { Labels, Row(), Row("Cidade=São José dos Campos", "Descrição=\"\"\"Açaí\"\" – =1+1\"", "Peso=1.234,5", "Data agendamento=46350") }
            .Select(row => string.Join(separator, row.Select(cell => cell?.Contains(separator, StringComparison.Ordinal) == true ? $"\"{cell}\"" : cell))));
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        using var file = new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(text)]);

        var result = await _universe.Platform.ImportFileAsync("coleta", file);

        Assert.Empty(result.Faults);
        Assert.Equal(("Coleta", "São José dos Campos", "\"Açaí\" – =1+1"), (_universe.State(2).Details.Type, _universe.State(2).Details.Customer.City, _universe.State(2).Details.Description));
        Assert.Equal(1234.5, _universe.State(2).Details.Weight);
        Assert.Equal(new DateOnly(2026, 11, 24), DateOnly.FromDateTime(_universe.State(2).Details.Scheduling!.CustomerTime!.Value.DateTime));
    }

    [Fact]
    public async Task An_xlsx_is_read_with_numbers_and_dates_as_numbers()
    {
        var rows = new[] { Row("NF / OS=1") }.Select(cells => Labels.Zip(cells).ToDictionary(pair => pair.First, pair => (object?)pair.Second)).ToList();
        rows[0]["CEP"] = 1310200; // a spreadsheet drops the zero
        rows[0]["CPF ou CNPJ"] = 52998224725;
        rows[0]["Peso"] = 2.5;
        rows[0]["Data agendamento"] = new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Unspecified);
        rows.Add(new Dictionary<string, object?>(rows[0], StringComparer.Ordinal) { ["Data agendamento"] = 46350, ["NF / OS"] = "2" });
        using var file = new MemoryStream();
        await file.SaveAsAsync(rows, cancellationToken: Cancel);
        file.Position = 0;

        var result = await _universe.Platform.ImportFileAsync("Entrega", file);

        Assert.Empty(result.Faults);
        Assert.Equal(("01310200", "52998224725", 2.5), (_universe.State(1).Details.Customer.PostalCode, _universe.State(1).Details.Customer.Cpf, _universe.State(1).Details.Weight));
        Assert.Equal(_universe.State(1).Details.Scheduling, _universe.State(2).Details.Scheduling);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 no zip at all")]
    [InlineData("PK")]
    public async Task A_file_that_is_no_spreadsheet_is_refused(string text)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));
        await Assert.ThrowsAsync<InvalidDataException>(() => _universe.Platform.ImportFileAsync("Entrega", file));
    }

    [Fact]
    public async Task More_rows_than_the_limit_are_left_out_and_said()
    {
        var result = await _universe.Platform.ImportAsync("Entrega", Enumerable.Repeat(Row(), 10_002).Prepend(Labels));

        Assert.Equal(10_000, result.Services.Count);
        Assert.Contains("At most 10000 rows", Assert.Single(result.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_is_imported_by_invoice_and_series()
    {
        await ImportAsync(Row("NF / OS=1", "Série=1"), Row("NF / OS=2"));
        await _universe.Platform.FinishAsync([2], ServiceStatus.Delivered, "Comprovante entregue em papel");

        var result = await _universe.Platform.ImportScheduleAsync(
        [
            ["Nota fiscal", "Serie NF", "Data Agendamento", "Manhã", "Tarde", "Noite"],
            ["1", "1", "24/11/2026", "", "X", ""],
            ["2", "", "24/11/2026", "X", "", ""],
            ["9", "", "24/11/2026", "X", "", ""],
            ["1", "1", "20/11/2026", "X", "X", ""],
        ]);

        Assert.Equal([1], result.Services);
        Assert.Equal([(3, "Nota fiscal"), (4, "Nota fiscal"), (5, "Manhã"), (5, "Data Agendamento")], result.Faults.Select(fault => (fault.Row, fault.Column)));
        var scheduling = _universe.State(1).Details.Scheduling!;
        Assert.Equal((new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(-3)), true, 3), (scheduling.ShipperTime, scheduling.Afternoon, scheduling.Origin));
    }

    [Fact]
    public async Task A_schedule_on_a_holiday_is_a_warning()
    {
        await ImportAsync(Row("NF / OS=1"));

        var result = await _universe.Platform.ImportScheduleAsync(
            [["Nota fiscal", "Serie NF", "Data Agendamento", "Manhã", "Tarde", "Noite"], ["1", "", "01/01/2027", "", "", "x"]]);

        Assert.Equal([1], result.Services);
        Assert.Equal("Data Agendamento", Assert.Single(result.Warnings).Column);
    }

    private static string?[] Row(params string[] changes)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Nome do destinatário"] = "Helena Prado Reis",
            ["Email"] = "helena@example.com",
            ["DDD"] = "11",
            ["Telefone celular"] = "987654321",
            ["Endereço"] = "Avenida Paulista, 1578",
            ["Complemento"] = "casa",
            ["Bairro"] = "Bela Vista",
            ["CEP"] = "01310200",
            ["Cidade"] = "São Paulo",
            ["Estado"] = "SP",
            ["Descrição"] = "Cafeteira",
        };
        foreach (var change in changes)
            cells[change[..change.IndexOf('=', StringComparison.Ordinal)]] = change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return [.. Labels.Select(label => cells.GetValueOrDefault(label))];
    }

    private Task<ImportResult> ImportAsync(params string?[][] rows) => _universe.Platform.ImportAsync("Entrega", rows.Prepend(Labels));
}
