namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Makes electronic invoices, and serves their XML at an address that an order can name.</summary>
internal sealed class InvoiceControl(ControlTarget target)
{
    private const string Extension = ".xml";
    private const string ContentType = "application/xml";

    private static readonly FidelityHeader Fidelity = new([.. InvoiceXmlEntries.All]);

    private static readonly (string Name, NfeLayout? Value)[] Layouts = [("4.00", NfeLayout.Version400), ("1.10", NfeLayout.Version110)];

    private static readonly (string Name, NfeEncoding? Value)[] Encodings = [("UTF-8", NfeEncoding.Utf8), ("ISO-8859-1", NfeEncoding.Latin1)];

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ListAsync), PortionQuery.Names);
        routes.MapPost(path, Fidelity.AddTo(MakeAsync));
        routes.MapGet($"{path}/{{file}}", Fidelity.AddTo(ServeAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        return ControlAnswer.WriteAsync(
            context,
            new ListState<InvoiceState>(universe.Invoices.Count, universe.Invoices.List(from, limit).Select(file => InvoiceState.Of(file, context.Request))));
    }

    private async Task MakeAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (invoice, format) = await ControlBody.ReadAsync(
            context, body => (body.Object("invoice") is { } reader ? NfeReader.Read(reader) : null, ReadFormat(body)));
        var state = InvoiceState.Of(await universe.Invoices.MakeAsync(invoice, format), context.Request);
        await ControlAnswer.WriteCreatedAsync(context, state, state.Url);
    }

    private Task ServeAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var name = (string)context.Request.RouteValues["file"]!;
        if (!name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || universe.Invoices.Find(name[..^Extension.Length]) is not { } file)
        {
            throw RequestRefusedException.NotFound(
                $"No invoice of that name was made in universe '{universe.Name}'. The name is the access key and .xml; make one with POST /_emulator/universes/{{universe}}/invoices.");
        }

        context.Response.ContentType = ContentType;
        context.Response.ContentLength = file.Content.Length;
        return context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static NfeFormat ReadFormat(ObjectReader body) => new()
    {
        Layout = body.Named("layout", Layouts) ?? NfeLayout.Version400,
        Encoding = body.Named("encoding", Encodings) ?? NfeEncoding.Utf8,
        IsBare = body.Boolean("isBare") ?? false,
    };
}

/// <summary>An invoice that was made: what orders name of it.</summary>
internal sealed record InvoiceState(string Key, int Serie, int Number, DateTimeOffset Issued, decimal Total, string Issuer, string? Carrier, string Url, string FileName)
{
    public static InvoiceState Of(NfeFile file, HttpRequest request)
    {
        var invoice = file.Invoice;
        var universe = (string)request.RouteValues["universe"]!;
        return new InvoiceState(
            file.Key, invoice.Serie!.Value, invoice.Number!.Value, invoice.Issued!.Value, invoice.Total!.Value, (invoice.Issuer.Cnpj ?? invoice.Issuer.Cpf)!,
            invoice.Transport.CarrierCnpj, $"{request.Scheme}://{request.Host.Value}/_emulator/universes/{Uri.EscapeDataString(universe)}/invoices/{file.Key}.xml",
            file.FileName);
    }
}
