using System.Globalization;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Lifecycle;

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

    /// <summary>Compares two texts; case, spaces and accents do not count.</summary>
    public static bool Same(string left, string right) => Letters(left).SequenceEqual(Letters(right));

    private static IEnumerable<char> Letters(string word) => word
        .Where(letter => !PlainLetters.IsAccent(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.SpaceSeparator)
        .Select(PlainLetters.Of);
}
