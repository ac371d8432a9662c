namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>A column of a spreadsheet.</summary>
internal sealed record ImportColumn(string Label, int Max, bool IsRequired = false);

/// <summary>The columns of the import of services, in the order of the template.</summary>
internal static class ServiceColumns
{
    public static readonly ImportColumn Branch = new("CPF/CNPJ do Embarcador", 14);
    public static readonly ImportColumn Sender = new("Nome do embarcador", 100);
    public static readonly ImportColumn Name = new("Nome do destinatário", 100, IsRequired: true);
    public static readonly ImportColumn Document = new("CPF ou CNPJ", 14);
    public static readonly ImportColumn Email = new("Email", 254, IsRequired: true);
    public static readonly ImportColumn AreaCode = new("DDD", 2, IsRequired: true);
    public static readonly ImportColumn Phone = new("Telefone celular", 9, IsRequired: true);
    public static readonly ImportColumn Street = new("Endereço", 200, IsRequired: true);
    public static readonly ImportColumn Complement = new("Complemento", 100, IsRequired: true);
    public static readonly ImportColumn Neighborhood = new("Bairro", 100, IsRequired: true);
    public static readonly ImportColumn PostalCode = new("CEP", 8, IsRequired: true);
    public static readonly ImportColumn City = new("Cidade", 100, IsRequired: true);
    public static readonly ImportColumn State = new("Estado", 2, IsRequired: true);
    public static readonly ImportColumn Latitude = new("Latitude", 20);
    public static readonly ImportColumn Longitude = new("Longitude", 20);
    public static readonly ImportColumn Invoice = new("NF / OS", 50);
    public static readonly ImportColumn Serie = new("Série", 10);
    public static readonly ImportColumn OrderNumber = new("Número do Pedido", 50);
    public static readonly ImportColumn Description = new("Descrição", 500, IsRequired: true);
    public static readonly ImportColumn CustomerId = new("ID do cliente", 50);
    public static readonly ImportColumn PartnerId = new("ID do parceiro", 10);
    public static readonly ImportColumn ServiceMinutes = new("Tempo de serviço", 5);
    public static readonly ImportColumn Driver = new("Portador", 100);
    public static readonly ImportColumn FreightId = new("ID do frete", 10);
    public static readonly ImportColumn Amount = new("Valor a receber", 20);
    public static readonly ImportColumn Plate = new("Placa", 10);
    public static readonly ImportColumn Start = new("Data Início", 20);
    public static readonly ImportColumn End = new("Data fim", 20);
    public static readonly ImportColumn Scheduled = new("Data agendamento", 20);
    public static readonly ImportColumn PackingList = new("Romaneio", 50);
    public static readonly ImportColumn Weight = new("Peso", 20);

    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        Branch, Sender, Name, Document, Email, AreaCode, Phone, Street, Complement, Neighborhood, PostalCode, City, State, Latitude, Longitude,
        Invoice, Serie, OrderNumber, Description, CustomerId, PartnerId, ServiceMinutes, Driver, FreightId, Amount, Plate, Start, End, Scheduled,
        PackingList, Weight,
    ];

    /// <summary>The columns that the id of a known recipient replaces.</summary>
    public static IReadOnlyList<ImportColumn> OfCustomer { get; } =
        [Name, Document, Email, AreaCode, Phone, Street, Complement, Neighborhood, PostalCode, City, State];
}

/// <summary>The columns of the import of schedules, in the order of the template.</summary>
internal static class ScheduleColumns
{
    public static readonly ImportColumn Invoice = new("Nota fiscal", 50, IsRequired: true);
    public static readonly ImportColumn Serie = new("Serie NF", 10);
    public static readonly ImportColumn Day = new("Data Agendamento", 20, IsRequired: true);
    public static readonly ImportColumn Morning = new("Manhã", 1);
    public static readonly ImportColumn Afternoon = new("Tarde", 1);
    public static readonly ImportColumn Night = new("Noite", 1);

    public static IReadOnlyList<ImportColumn> All { get; } = [Invoice, Serie, Day, Morning, Afternoon, Night];
}
