using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Invoices;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Reads electronic invoices (NF-e): the layouts from 1.10 to 4.00, within <c>nfeProc</c> or bare, in any namespace. What one
/// value has against it costs that value alone. Nothing that a document holds makes it throw, reach for a file or an address,
/// or take long.
/// </summary>
public static class NfeReader
{
    internal const int MaxBytes = 4 * 1024 * 1024;
    internal const int MaxDepth = 32;
    internal const int MaxText = 1_000;

    private const int MaxSerie = 999;
    private const int MaxNumber = 999_999_999;
    private const int MaxFreightMode = 9;

    /// <summary>Reads a document as it lies in a file or came over HTTP.</summary>
    /// <param name="document">
    /// The bytes, in the encoding that they declare; UTF-8 without a declaration. What is declared to be UTF-8 and is not counts as
    /// ISO-8859-1 (chosen by us).
    /// </param>
    /// <returns>The invoice with its issues, or why it is none.</returns>
    public static NfeReading Read(ReadOnlyMemory<byte> document) => document.Length > MaxBytes
        ? NfeReading.Refused(NfeRefusal.TooLong)
        : NfeText.Decode(document.Span) is { } text ? Read(text) : NfeReading.Refused(NfeRefusal.EncodingUnknown);

    /// <summary>Reads a document that is a text already; the encoding that it declares does not matter.</summary>
    /// <param name="document">The text.</param>
    /// <returns>The invoice with its issues, or why it is none.</returns>
    public static NfeReading Read(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Length > MaxBytes)
            return NfeReading.Refused(NfeRefusal.TooLong);
        var values = new NfeValues();
        return values.Collect(document) ?? Read(new NfeFields(values));
    }

    private static NfeReading Read(NfeFields fields)
    {
        var invoice = new Nfe
        {
            Key = fields.Key("@Id"),
            Serie = fields.Whole("ide/serie", MaxSerie),
            Number = fields.Whole("ide/nNF", MaxNumber),
            Issued = fields.Time("ide/dhEmi", "ide/dEmi"),
            Issuer = Issuer(fields),
            Recipient = Recipient(fields),
            Delivery = fields.Has("entrega/") ? Delivery(fields) : null,
            Transport = Transport(fields),
            Total = fields.Amount("total/ICMSTot/vNF"),
        };
        Compare(invoice, fields);
        return new NfeReading { Invoice = invoice, Issues = fields.Issues };
    }

    private static NfeParty Issuer(NfeFields fields) => new()
    {
        Cnpj = fields.Document("emit/CNPJ", CheckDigits.AreCnpj, NfeIssueCode.NotACnpj, isRequired: !fields.Has("emit/CPF")),
        Cpf = fields.Document("emit/CPF", CheckDigits.AreCpf, NfeIssueCode.NotACpf),
        Name = fields.Text("emit/xNome", isRequired: true),
        Address = Address(fields, "emit/enderEmit/"),
    };

    private static NfeParty Recipient(NfeFields fields) => new()
    {
        Cnpj = fields.Document(
            "dest/CNPJ", CheckDigits.AreCnpj, NfeIssueCode.NotACnpj, isRequired: !fields.Has("dest/CPF") && !fields.Has("dest/idEstrangeiro")),
        HasUnreadableCnpj = fields.Is("dest/CNPJ", NfeIssueCode.NotACnpj),
        Cpf = fields.Document("dest/CPF", CheckDigits.AreCpf, NfeIssueCode.NotACpf),
        Name = fields.Text("dest/xNome", isRequired: true),
        Email = fields.Text("dest/email"),
        Address = Address(fields, "dest/enderDest/", isRequired: true),
    };

    private static NfeParty Delivery(NfeFields fields) => new()
    {
        Cnpj = fields.Document("entrega/CNPJ", CheckDigits.AreCnpj, NfeIssueCode.NotACnpj),
        Cpf = fields.Document("entrega/CPF", CheckDigits.AreCpf, NfeIssueCode.NotACpf),
        Name = fields.Text("entrega/xNome"),
        Email = fields.Text("entrega/email"),
        Address = Address(fields, "entrega/", isRequired: true, hasPostalCode: false),
    };

    // Only the layout 4.00 lets a place of delivery have a CEP.
    private static NfeAddress Address(NfeFields fields, string path, bool isRequired = false, bool hasPostalCode = true) => new()
    {
        Street = fields.Text($"{path}xLgr", isRequired),
        Number = fields.Text($"{path}nro", isRequired),
        Complement = fields.Text($"{path}xCpl"),
        Neighborhood = fields.Text($"{path}xBairro", isRequired),
        City = fields.Text($"{path}xMun", isRequired),
        State = fields.State($"{path}UF", isRequired),
        PostalCode = fields.PostalCode($"{path}CEP", isRequired && hasPostalCode),
        Phone = fields.Digits($"{path}fone"),
    };

    private static NfeTransport Transport(NfeFields fields) => new()
    {
        FreightMode = fields.Whole("transp/modFrete", MaxFreightMode),
        CarrierCnpj = fields.Document("transp/transporta/CNPJ", CheckDigits.AreCnpj, NfeIssueCode.NotACnpj),
        HasUnreadableCnpj = fields.Is("transp/transporta/CNPJ", NfeIssueCode.NotACnpj),
        CarrierCpf = fields.Document("transp/transporta/CPF", CheckDigits.AreCpf, NfeIssueCode.NotACpf),
        CarrierName = fields.Text("transp/transporta/xNome"),
        Plate = fields.Text("transp/veicTransp/placa"),
        Volumes = (int?)fields.SumOfVolumes("qVol", int.MaxValue, isWhole: true),
        NetWeight = fields.SumOfVolumes("pesoL", NfeFields.MaxAmount),
        GrossWeight = fields.SumOfVolumes("pesoB", NfeFields.MaxAmount),
    };

    private static void Compare(Nfe invoice, NfeFields fields)
    {
        if (invoice.Key is not { } key)
            return;
        if (invoice.Issuer.Cnpj is { } issuer && issuer != AccessKey.Issuer(key))
            fields.Add("emit/CNPJ", NfeIssueCode.DiffersFromKey);
        if (invoice.Serie is { } serie && serie != AccessKey.Serie(key))
            fields.Add("ide/serie", NfeIssueCode.DiffersFromKey);
        if (invoice.Number is { } number && number != AccessKey.Number(key))
            fields.Add("ide/nNF", NfeIssueCode.DiffersFromKey);
    }
}
