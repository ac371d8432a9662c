using System.Xml;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>Fills in what was left out of an invoice. The same values and seed give the same invoice in every run.</summary>
internal static class NfeCompletion
{
    private const string DefaultState = "SP";

    private static readonly DateTimeOffset DefaultIssued = new(2031, 3, 10, 15, 20, 0, BrasiliaTime.Offset);

    public static Nfe Complete(Nfe given, ulong seed)
    {
        var key = Clean(given.Key)?.ToUpperInvariant();
        var known = key is not null && AccessKey.IsValid(key) ? key : null;
        var issued = given.Issued ?? DefaultIssued;
        var invoice = given with
        {
            Key = key,
            Issued = issued.AddTicks(-(issued.Ticks % TimeSpan.TicksPerSecond)),
            Serie = given.Serie ?? (known is null ? 1 : AccessKey.Serie(known)),
            Number = given.Number ?? (known is null ? (int)(1_000 + StableHash.Mix(seed, 1) % 999_000) : AccessKey.Number(known)),
            Issuer = Issuer(Clean(given.Issuer), known),
            Recipient = Recipient(Clean(given.Recipient), seed),
            Delivery = given.Delivery is { } delivery ? Clean(delivery) : null,
            Transport = Transport(given.Transport),
            Total = given.Total ?? (1_990 + (long)(StableHash.Mix(seed, 2) % 200_000)) / 100m,
        };
        return invoice with { Key = key ?? KeyOf(invoice, seed) };
    }

    // Faulty values make no key; the rules tell them.
    private static string? KeyOf(Nfe invoice, ulong seed)
    {
        var issuer = invoice.Issuer.Cnpj ?? invoice.Issuer.Cpf?.PadLeft(14, '0');
        return issuer is { Length: 14 } && BrazilianStates.NumberOf(invoice.Issuer.Address.State!) is not null && invoice is { Serie: >= 0, Number: > 0 }
            ? AccessKey.Create(
                invoice.Issuer.Address.State!, BrasiliaTime.DayOf(invoice.Issued!.Value), issuer, invoice.Serie.Value, invoice.Number.Value,
                (uint)StableHash.Mix(seed, (ulong)invoice.Number.Value))
            : null;
    }

    private static NfeParty Issuer(NfeParty given, string? key) => given with
    {
        Cnpj = given.Cnpj ?? (given.Cpf is not null ? null : key is null ? CheckDigits.CompleteCnpj("425908170001") : AccessKey.Issuer(key)),
        Name = given.Name ?? "Loja Ipê Comércio de Móveis Ltda",
        Address = Over(given.Address, new NfeAddress
        {
            Street = "Avenida Jaguaré",
            Number = "818",
            Neighborhood = "Jaguaré",
            City = "São Paulo",
            State = key is null ? DefaultState : BrazilianStates.OfNumber(key[..2]),
            PostalCode = "05346000",
            Phone = "1133334444",
        }),
    };

    private static NfeParty Recipient(NfeParty given, ulong seed)
    {
        var sample = SampleCustomers.All[(int)(StableHash.Mix(seed, 3) % (ulong)SampleCustomers.All.Count)];
        return given with
        {
            Cpf = given.Cpf ?? (given.Cnpj is null ? sample.Cpf : null),
            Name = given.Name ?? $"{sample.FirstName} {sample.LastName}",
            Address = Over(given.Address, new NfeAddress
            {
                Street = sample.Street,
                Number = sample.Number,
                Neighborhood = sample.Neighborhood,
                City = sample.City,
                State = sample.State,
                PostalCode = sample.PostalCode.Replace("-", "", StringComparison.Ordinal),
            }),
        };
    }

    private static NfeTransport Transport(NfeTransport given) => given with
    {
        FreightMode = given.FreightMode ?? 0,
        CarrierCnpj = Document(given.CarrierCnpj),
        CarrierCpf = Document(given.CarrierCpf),
        CarrierName = Clean(given.CarrierName),
        Plate = Clean(given.Plate),
    };

    // An address is given as a whole or not at all: half of one and half of another would lie nowhere.
    private static NfeAddress Over(NfeAddress given, NfeAddress otherwise) => given == new NfeAddress() ? otherwise : given;

    private static NfeParty Clean(NfeParty party) => party with
    {
        Cnpj = Document(party.Cnpj),
        Cpf = Document(party.Cpf),
        Name = Clean(party.Name),
        Email = Clean(party.Email),
        Address = new NfeAddress
        {
            Street = Clean(party.Address.Street),
            Number = Clean(party.Address.Number),
            Complement = Clean(party.Address.Complement),
            Neighborhood = Clean(party.Address.Neighborhood),
            City = Clean(party.Address.City),
            State = Clean(party.Address.State)?.ToUpperInvariant(),
            PostalCode = Clean(party.Address.PostalCode)?.Replace("-", "", StringComparison.Ordinal),
            Phone = Clean(party.Address.Phone),
        },
    };

    private static string? Document(string? text) => Clean(text) is { } clean ? CheckDigits.Bare(clean) : null;

    private static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i] is '\r' or '\n' or '\t' ? ' ' : text[i]);
        }

        return clean.ToString().Trim() is { Length: > 0 } result ? result : null;
    }
}
