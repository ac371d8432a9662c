using System.Text;

namespace Vtex.Tracking.Emulator.World.Webhooks;

/// <summary>The names of the events of webhooks on the wire.</summary>
internal static class WebhookNames
{
    private static readonly string[] Names = [.. Enum.GetNames<WebhookEventType>().Select(NameOf)];

    /// <summary>Gets all names, in the order of the events.</summary>
    public static IReadOnlyList<string> All => Names;

    public static string Wire(this WebhookEventType type) => Names[(int)type];

    /// <summary>The event of a name; null when there is none.</summary>
    public static WebhookEventType? Find(string name) =>
        Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? (WebhookEventType)index : null;

    // ServiceNotDelivered is service.not_delivered: the first word is the subject.
    private static string NameOf(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        var words = 0;
        foreach (var letter in member)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
                name.Append(words++ == 0 ? '.' : '_');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
