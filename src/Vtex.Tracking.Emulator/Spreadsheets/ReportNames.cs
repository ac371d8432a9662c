using System.Globalization;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>The Portuguese words of what reports show.</summary>
internal static class ReportNames
{
    public static string Of(DayPeriod period) => period switch
    {
        DayPeriod.Morning => "Manhã",
        DayPeriod.Afternoon => "Tarde",
        _ => "Noite",
    };

    public static string Of(ScheduleOrigin origin) => origin switch
    {
        ScheduleOrigin.Customer => "Cliente",
        ScheduleOrigin.BackOffice => "Backoffice",
        _ => "Integração",
    };

    public static string Of(MessageEvent about) => about switch
    {
        MessageEvent.BeforeRouting => "Antes de Roteirizar",
        MessageEvent.RouteStarted => "Rota Iniciada",
        MessageEvent.ItinerantRoute => "Rota Itinerante",
        MessageEvent.DeliveryStarted => "Entrega Iniciada",
        MessageEvent.Delivered => "Entrega Realizada",
        MessageEvent.NotDelivered => "Entrega Não Realizada",
        MessageEvent.Unscheduled => "Entrega Sem Agendamento",
        _ => "Fora do Prazo",
    };

    public static string Of(MessageChannel channel) => channel == MessageChannel.Email ? "Email" : "SMS";

    public static string Of(MessageStatus status) => status switch
    {
        MessageStatus.Sent => "Enviado",
        MessageStatus.Failed => "Falha",
        _ => "Entregue",
    };

    public static string Of(MessageFailure failure) => failure switch
    {
        MessageFailure.NoAddress => "Sem endereço",
        MessageFailure.Chance => "Sorteada",
        MessageFailure.Template => "Modelo",
        _ => "Servidor",
    };

    /// <summary>The bars of a chart of services, as the platform names them. They add up to the total.</summary>
    public static IReadOnlyList<(string Name, int Count)> Bars(ServiceCounts counts) =>
    [
        ("Ativas", counts.Active),
        ("Em Andamento", counts.InProgress),
        ("Realizadas", counts.Delivered),
        ("Não Realizadas", counts.NotDelivered),
        ("Roteirizadas", counts.Routed),
        ("Canceladas", counts.Cancelled),
        ("Pausadas", counts.Paused),
        ("Retornadas", counts.Returned),
    ];

    /// <summary>A share in percent, with two digits; null of nothing.</summary>
    public static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(part * 100m / whole, 2);

    /// <summary>The hour and minute of a time in Brasília.</summary>
    public static string HourOf(DateTimeOffset time) => BrasiliaTime.Of(time).ToString("HH:mm", CultureInfo.InvariantCulture);
}
