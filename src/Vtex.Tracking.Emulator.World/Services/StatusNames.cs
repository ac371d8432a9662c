using System.Globalization;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>The Portuguese words of the statuses, as people and the API write them.</summary>
internal static class StatusNames
{
    public static string Describe(this ServiceStatus status) => status switch
    {
        ServiceStatus.Active => "Ativo",
        ServiceStatus.Routed => "Roteirizado",
        ServiceStatus.InProgress => "Em Andamento",
        ServiceStatus.Paused => "Pausado",
        ServiceStatus.Delivered => "Realizado",
        ServiceStatus.NotDelivered => "Não Realizado",
        ServiceStatus.CancelledByBackOffice => "Cancelado pelo BackOffice",
        ServiceStatus.CancelledByCustomer => "Cancelado pelo Cliente",
        ServiceStatus.ReturnedToSender => "Retornado ao Remetente",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Describe(this RouteItemStatus status) => status switch
    {
        RouteItemStatus.Active => "Ativo",
        RouteItemStatus.Delivered => "Realizado",
        RouteItemStatus.NotDelivered => "Não Realizado",
        RouteItemStatus.Cancelled => "Cancelado",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Describe(this RouteStatus status) => status switch
    {
        RouteStatus.Active => "Ativo",
        RouteStatus.Finished => "Finalizado",
        RouteStatus.Cancelled => "Cancelado",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Compares two texts; case, spaces and accents do not count.</summary>
    public static bool Same(string left, string right) => Letters(left).SequenceEqual(Letters(right));

    private static IEnumerable<char> Letters(string word) => word
        .Where(letter => !PlainLetters.IsAccent(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.SpaceSeparator)
        .Select(PlainLetters.Of);
}
