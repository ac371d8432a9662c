namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>The templates that nobody can change, with tags in double braces. Their words are chosen by us.</summary>
internal static class FixedTemplates
{
    /// <summary>The subject of the e-mail for a new password.</summary>
    public const string RecoverySubject = "Recupere a sua senha";

    /// <summary>The HTML of the e-mail for a new password.</summary>
    public const string RecoveryHtml = """
        <!DOCTYPE html>
        <html lang="pt-BR">
        <head><meta charset="utf-8"><title>{{ShipperName}}</title></head>
        <body style="margin:0;background:#f4f4f4;font-family:Arial,Helvetica,sans-serif;color:#222222">
        <div style="max-width:600px;margin:0 auto;background:#ffffff;padding:24px{% if Color != "" %};border-top:8px solid {{Color}}{% endif %}">
        <div>{{Logo}}</div>
        <p>Olá, {{DriverName}}!</p>
        <p>Use este código no aplicativo para escolher uma nova senha: <strong>{{Code}}</strong></p>
        <p>Ele vale até as {{Expires}} e pode ser usado uma única vez. Se você não pediu uma nova senha, ignore este e-mail.</p>
        <p style="color:#666666">Atenciosamente,<br>{{ShipperName}}</p>
        </div>
        </body>
        </html>
        """;

    /// <summary>The plain text of the e-mail for a new password.</summary>
    public const string RecoveryText = """
        Olá, {{DriverName}}!

        Use este código no aplicativo para escolher uma nova senha: {{Code}}
        Ele vale até as {{Expires}} e pode ser usado uma única vez. Se você não pediu uma nova senha, ignore este e-mail.

        Atenciosamente,
        {{ShipperName}}
        """;

    private const string Layout = """
        <!DOCTYPE html>
        <html lang="pt-BR">
        <head><meta charset="utf-8"><title>{{ShipperName}}</title></head>
        <body style="margin:0;background:#f4f4f4;font-family:Arial,Helvetica,sans-serif;color:#222222">
        <div style="max-width:600px;margin:0 auto;background:#ffffff;padding:24px{% if Color != "" %};border-top:8px solid {{Color}}{% endif %}">
        <div>{{Logo}}</div>
        <p>Olá, {{ShipperCustomerFirstName}}!</p>
        <p>@@</p>
        {% if OrderNumber != "" %}<p>Pedido: <strong>{{OrderNumber}}</strong></p>
        {% endif %}{% if InvoiceOrderOfService != "" %}<p>Nota fiscal: <strong>{{InvoiceOrderOfService}}</strong></p>
        {% endif %}{% if Address != "" %}<p>Endereço de entrega: {{Address}}</p>
        {% endif %}{{DriverPhoto}}{% if DriverName != "" %}<p>Entregador: {{DriverName}}{% if VehiclePlate != "" %} – veículo {{VehiclePlate}}{% endif %}</p>
        {% endif %}<p><a href="{{Link}}">Acompanhe a sua entrega</a></p>
        <p style="color:#666666">Atenciosamente,<br>{{ShipperName}}</p>
        </div>
        </body>
        </html>
        """;

    private const string PlainLayout = """
        Olá, {{ShipperCustomerFirstName}}!

        @@
        {% if OrderNumber != "" %}
        Pedido: {{OrderNumber}}{% endif %}{% if InvoiceOrderOfService != "" %}
        Nota fiscal: {{InvoiceOrderOfService}}{% endif %}{% if Address != "" %}
        Endereço de entrega: {{Address}}{% endif %}{% if DriverName != "" %}
        Entregador: {{DriverName}}{% if VehiclePlate != "" %} – veículo {{VehiclePlate}}{% endif %}{% endif %}
        Acompanhe a sua entrega: {{Link}}

        Atenciosamente,
        {{ShipperName}}
        """;

    private const string Place = "@@";

    /// <summary>The subject of an e-mail that has none of its own.</summary>
    public static string Subject(MessageEvent about) => about switch
    {
        MessageEvent.BeforeRouting => "Recebemos o seu pedido{% if OrderNumber != \"\" %} {{OrderNumber}}{% endif %}",
        MessageEvent.RouteStarted => "A sua entrega está a caminho",
        MessageEvent.ItinerantRoute => "A sua entrega chega até {{ItinerantDate}}",
        MessageEvent.DeliveryStarted => "Você é o próximo da rota",
        MessageEvent.Delivered => "A sua entrega foi realizada",
        MessageEvent.NotDelivered => "Não conseguimos realizar a sua entrega",
        MessageEvent.Unscheduled => "Agende a sua entrega",
        MessageEvent.PastDeadline => "A sua entrega está atrasada",
        _ => throw new ArgumentOutOfRangeException(nameof(about), about, null),
    };

    public static string Html(MessageEvent about, MessageTemplate template) => Layout.Replace(Place, Sentence(about, template), StringComparison.Ordinal);

    public static string Text(MessageEvent about, MessageTemplate template) => PlainLayout.Replace(Place, Sentence(about, template), StringComparison.Ordinal);

    public static string Sms(MessageEvent about, MessageTemplate template) =>
        $"{{{{ShipperName}}}}: {Sentence(about, template)}{(about is MessageEvent.Delivered ? "" : " {{Link}}")}";

    private static string Sentence(MessageEvent about, MessageTemplate template) => about switch
    {
        MessageEvent.BeforeRouting => "Recebemos o seu pedido e estamos preparando a entrega. Se precisar, escolha outra data pelo link.",
        MessageEvent.RouteStarted => template == MessageTemplate.Left
            ? "A sua entrega saiu do centro de distribuição e chega hoje."
            : $"O entregador iniciou a rota e a sua entrega chega hoje{When(template)}.",
        MessageEvent.ItinerantRoute => "O entregador iniciou a rota e a sua entrega chega até {{ItinerantDate}}.",
        MessageEvent.DeliveryStarted => template == MessageTemplate.Left
            ? "O entregador saiu para a sua entrega às {{OutForDelivery}}."
            : $"O entregador está a caminho do seu endereço{When(template)}.",
        MessageEvent.Delivered => "A sua entrega foi realizada. Obrigado!",
        MessageEvent.NotDelivered => "Não conseguimos realizar a sua entrega. Motivo: {{NonDeliveryReason}}.",
        MessageEvent.Unscheduled => "A sua entrega ainda não tem uma data agendada. Escolha a data e o período pelo link.",
        MessageEvent.PastDeadline => "A sua entrega não chegou no prazo combinado. Pedimos desculpas; acompanhe a nova previsão pelo link.",
        _ => throw new ArgumentOutOfRangeException(nameof(about), about, null),
    };

    // Without an estimate the sentence ends before it.
    private static string When(MessageTemplate template) => template switch
    {
        MessageTemplate.Standard => "{% if HEC != \"\" %}, com previsão para as {{HEC}}{% endif %}",
        MessageTemplate.Hec => "{% if HEC != \"\" %} às {{HEC}}{% endif %}",
        MessageTemplate.Period => "{% if Period != \"\" %}, no período da {{Period}}{% endif %}",
        MessageTemplate.Interval => "{% if Interval != \"\" %} {{Interval}}{% endif %}",
        MessageTemplate.UpTo => "{% if UpTo != \"\" %} até as {{UpTo}}{% endif %}",
        _ => "",
    };
}
