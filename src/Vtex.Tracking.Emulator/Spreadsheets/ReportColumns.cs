using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>The columns of the files of reports. Where the platform names none, they are chosen by us.</summary>
internal static class ReportColumns
{
    private const string OwnDrivers = "Frota própria";

    public static IReadOnlyList<SpreadsheetColumn<ServiceReportRow>> Services { get; } =
    [
        new("ID", row => row.ServiceId),
        new("Tipo", row => row.Type),
        new("Status", row => row.Status.Describe()),
        new("Nota Fiscal", row => row.Invoice),
        new("Série", row => row.InvoiceSerie),
        new("Número do Pedido", row => row.OrderNumber),
        new("Descrição", row => row.Description),
        new("Cliente", row => row.Customer),
        new("Cidade", row => row.City),
        new("Estado", row => row.State),
        new("CEP", row => row.PostalCode),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Filial", row => row.Branch),
        new("Parceiro", row => row.Partner),
        new("Portador", row => row.Driver),
        new("Placa", row => row.Plate),
        new("Rota", row => row.RouteId),
        new("Peso (kg)", row => row.Weight),
        new("Data de Cadastro", row => row.Registered),
        new("Data de Roteirização", row => row.Routed),
        new("Data de Início", row => row.Started),
        new("Data de Chegada", row => row.Arrived),
        new("Data de Finalização", row => row.Finished),
        new("Data de Realização", row => row.Done),
        new("Data Limite", row => row.Deadline),
        new("No Prazo", row => row.IsInDeadline),
        new("Tentativas", row => row.Attempts),
        new("Recebedor", row => row.ReceiverName),
        new("Motivo", row => row.Reason),
        new("Comentário do Portador", row => row.DriverComment),
        new("Avaliação", row => row.Rating),
        new("Comentário do Cliente", row => row.CustomerComment),
        new("Distância Percorrida (km)", row => row.TravelledMeters / 1000m),
    ];

    /// <summary>The sheet of what was foreseen.</summary>
    public static IReadOnlyList<SpreadsheetColumn<ServiceReportRow>> Foreseen { get; } =
    [
        new("Nota Fiscal", row => row.Invoice),
        new("Série", row => row.InvoiceSerie),
        new("Número do Pedido", row => row.OrderNumber),
        new("Cliente", row => row.Customer),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Portador", row => row.Driver),
        new("Status", row => row.Status.Describe()),
        new("Data de Cadastro", row => row.Registered),
        new("Data Limite", row => row.Deadline),
        new("Primeira Previsão", row => row.FirstEstimate),
        new("Última Previsão", row => row.LatestEstimate),
    ];

    /// <summary>The sheet of what was kept.</summary>
    public static IReadOnlyList<SpreadsheetColumn<ServiceReportRow>> Kept { get; } =
    [
        new("Nota Fiscal", row => row.Invoice),
        new("Série", row => row.InvoiceSerie),
        new("Número do Pedido", row => row.OrderNumber),
        new("Cliente", row => row.Customer),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Portador", row => row.Driver),
        new("Data Limite", row => row.Deadline),
        new("Última Previsão", row => row.LatestEstimate),
        new("Data de Realização", row => row.Done),
        new("No Prazo", row => row.IsInDeadline),
        new("Diferença do Prazo (h)", row => row.Done is { } done && row.Deadline is { } deadline ? Hours(done - deadline) : null),
        new("Diferença da Previsão (h)", row => row.Done is { } done && row.LatestEstimate is { } estimate ? Hours(done - estimate) : null),
        new("Tentativas", row => row.Attempts),
    ];

    public static IReadOnlyList<SpreadsheetColumn<ScheduledServiceRow>> Scheduled { get; } =
    [
        new("Embarcador", row => row.Shipper),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Filial", row => row.Branch),
        new("Nota Fiscal", row => row.Invoice),
        new("Série", row => row.InvoiceSerie),
        new("Data Agendada", row => row.Scheduled),
        new("Data do Serviço", row => row.Done),
        new("Hora", row => row.Done is { } done ? ReportNames.HourOf(done) : null),
        new("Período", row => row.Period is { } period ? ReportNames.Of(period) : null),
        new("Origem", row => ReportNames.Of(row.Origin)),
        new("No Prazo", row => row.IsInDeadline),
        new("No Período", row => row.IsInPeriod),
    ];

    public static IReadOnlyList<SpreadsheetColumn<MessageReportRow>> Messages { get; } =
    [
        new("Data de Envio", row => row.At),
        new("Evento", row => ReportNames.Of(row.Event)),
        new("Tipo", row => ReportNames.Of(row.Channel)),
        new("Status", row => ReportNames.Of(row.Status)),
        new("Destinatário", row => row.To),
        new("Cliente", row => row.Customer),
        new("Nota Fiscal", row => row.Invoice),
        new("Série", row => row.InvoiceSerie),
        new("Número do Pedido", row => row.OrderNumber),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Motivo da Falha", row => row.Failure is { } failure ? ReportNames.Of(failure) : null),
    ];

    public static IReadOnlyList<SpreadsheetColumn<(string Kind, RankingRow Row)>> Ranking { get; } =
    [
        new("Tipo", line => line.Kind),
        new("Posição", line => line.Row.Place),
        new("Nome", line => line.Row.Name ?? OwnDrivers),
        new("Realizados", line => line.Row.Done),
        new("Não Realizados", line => line.Row.NotDone),
        new("No Prazo", line => line.Row.InTime),
        new("Fora do Prazo", line => line.Row.Late),
        new("Avaliações", line => line.Row.Ratings),
        new("Avaliação Média", line => Rounded(line.Row.MeanRating)),
    ];

    public static IReadOnlyList<SpreadsheetColumn<WorkDayRow>> WorkingHours { get; } =
    [
        new("Portador", row => row.Driver),
        new("Nome", row => row.Name),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Rota", row => row.RouteId),
        new("Início", row => row.Started),
        new("Fim", row => row.Finished),
        new("Jornada", row => row.Duration),
        new("Realizados", row => row.Done),
        new("Não Realizados", row => row.NotDone),
    ];

    public static IReadOnlyList<SpreadsheetColumn<DriverStatusRow>> DriverStatus { get; } =
    [
        new("Portador", row => row.Driver),
        new("Nome", row => row.Name),
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Ativo", row => row.IsActive),
        new("Situação", row => row.IsOnline ? "Online" : "Offline"),
        new("Bateria (%)", row => row.BatteryPercent),
        new("Última Posição", row => row.LastSeen),
        new("Latitude", row => row.Latitude),
        new("Longitude", row => row.Longitude),
        new("Rota", row => row.RouteId),
        new("Paradas Abertas", row => row.OpenStops),
    ];

    public static IReadOnlyList<SpreadsheetColumn<(PlatformUser User, UserAvailability Availability)>> Availability { get; } =
    [
        new("Usuário", row => row.User.Name),
        new("E-mail", row => row.User.Email),
        new("Último Acesso", row => row.Availability.LastAccess),
        new("Situação", row => row.Availability.IsOnline ? "Online" : "Offline"),
    ];

    /// <summary>The sheet that adds up how deadlines are kept.</summary>
    public static IReadOnlyList<SpreadsheetColumn<CarrierDeadlines>> Deadlines { get; } =
    [
        new("Transportadora", row => row.Carrier ?? OwnDrivers),
        new("Serviços", row => row.Services),
        new("Com Data Limite", row => row.WithDeadline),
        new("No Prazo", row => row.InDeadline),
        new("Fora do Prazo", row => row.OutOfDeadline),
        new("Sem Definição", row => row.Undecided),
        new("No Prazo (%)", row => ReportNames.Percent(row.InDeadline, row.InDeadline + row.OutOfDeadline)),
    ];

    public static string NameOf(string? carrier) => carrier ?? OwnDrivers;

    public static decimal? Rounded(double? number) => number is { } value ? Math.Round((decimal)value, 2) : null;

    private static decimal Hours(TimeSpan span) => Math.Round((decimal)span.TotalHours, 2);
}
