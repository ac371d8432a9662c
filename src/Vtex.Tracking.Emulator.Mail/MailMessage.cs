using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>Makes MIME of an e-mail: HTML and text, with pictures as parts of their own, as readers of e-mail need it.</summary>
internal static partial class MailMessage
{
    private const string Host = "vtex-tracking-emulator.invalid";

    /// <summary>The message; null when the recipient's address is none.</summary>
    public static MimeMessage? Of(OutgoingMail mail, string from)
    {
        if (!MailboxAddress.TryParse(mail.To, out var to))
            return null;
        var id = string.Create(CultureInfo.InvariantCulture, $"{mail.Number}.{StableHash.Of(mail.Universe):x16}");
        var body = new BodyBuilder { TextBody = mail.Text };
        body.HtmlBody = DataUrl().Replace(mail.Html, match => Embed(body, match, id));
        var message = new MimeMessage
        {
            MessageId = $"{id}@{Host}",
            Date = mail.At,
            Subject = mail.Subject,
            Body = body.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(mail.Sender, MailboxAddress.Parse(from).Address));
        message.To.Add(to);
        message.Headers.Add("X-Vtex-Emulator-Universe", mail.Universe);
        message.Headers.Add("X-Vtex-Emulator-Message", mail.Number.ToString(CultureInfo.InvariantCulture));
        return message;
    }

    private static string Embed(BodyBuilder body, Match match, string id)
    {
        var bytes = new byte[match.Groups["data"].Length];
        if (!Convert.TryFromBase64String(match.Groups["data"].Value, bytes, out var length))
            return match.Value;
        var subtype = match.Groups["type"].Value;
        var number = body.LinkedResources.Count + 1;
        var picture = body.LinkedResources.Add($"imagem-{number}.{subtype.Split('+')[0]}", bytes[..length], new ContentType("image", subtype));
        picture.ContentId = string.Create(CultureInfo.InvariantCulture, $"{number}.{id}@{Host}");
        return $"\"cid:{picture.ContentId}\"";
    }

    [GeneratedRegex("\"data:image/(?<type>[a-z0-9.+-]{1,20});base64,(?<data>[A-Za-z0-9+/=]*)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex DataUrl();
}
