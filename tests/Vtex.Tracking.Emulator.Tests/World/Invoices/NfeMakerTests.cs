using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Invoices;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class NfeMakerTests
{
    private const string Letters = "aáàâãäcçeéêiíoóôõuúüñABCÇÉÕ0123456789 .,;:-'\"<>&/ºª€Ł日";

    [Fact]
    public void What_is_made_is_read_back() => Prop.ForAll(Invoices().ToArbitrary(), Formats().ToArbitrary(), (given, format) =>
    {
        var file = NfeMaker.Make(given, 7, format);

        var reading = NfeReader.Read(file.Content);

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Issues);
        Assert.Equal(format.Layout == NfeLayout.Version400 ? file.Invoice : InOldLayout(file.Invoice), reading.Invoice);
        Assert.Equal(reading.Invoice, NfeReader.Read(file.ReadText()).Invoice);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_happens_to_an_invoice_makes_the_reader_throw()
    {
        byte[][] documents =
        [
            Encoding.UTF8.GetBytes(InvoiceXml.Layout400), Encoding.Latin1.GetBytes(InvoiceXml.Layout110),
            NfeMaker.Make().Content.ToArray(), NfeMaker.Make(format: new NfeFormat { Encoding = NfeEncoding.Latin1, Layout = NfeLayout.Version110, IsBare = true }).Content.ToArray(),
        ];

        Prop.ForAll(Gen.Choose(0, documents.Length - 1).ToArbitrary(), Changes().ListOf().ToArbitrary(), (which, changes) =>
        {
            var document = changes.Aggregate(documents[which], (bytes, change) => change(bytes));

            var reading = NfeReader.Read(document);

            Assert.Equal(reading.Refusal is null, reading.Invoice is not null);
            Assert.Equal(reading.Refusal is null, reading.Message is null);
            Assert.All(reading.Issues, issue => Assert.StartsWith(issue.Path, issue.Message, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Seed_and_values_give_the_same_bytes(ulong seed)
    {
        var file = NfeMaker.Make(seed: seed);

        Assert.Equal(file.Content.ToArray(), NfeMaker.Make(seed: seed).Content.ToArray());
        Assert.NotEqual(file.Key, NfeMaker.Make(seed: seed + 1).Key);
        Assert.True(AccessKey.IsValid(file.Key));
        Assert.Equal(file.Invoice, NfeMaker.Make(file.Invoice, seed + 9).Invoice);
    }

    [Fact]
    public void A_key_gives_what_it_holds()
    {
        var file = NfeMaker.Make(new Nfe { Key = InvoiceXml.Key });

        Assert.Equal((1, 184532, "42590817000107"), (file.Invoice.Serie, file.Invoice.Number, file.Invoice.Issuer.Cnpj));
        Assert.Equal($"{InvoiceXml.Key}-procNFe.xml", file.FileName);
    }

    public static TheoryData<string, Nfe> Impossible => new()
    {
        { "series", new Nfe { Serie = 1000 } },
        { "number", new Nfe { Number = 0 } },
        { "key", new Nfe { Key = "35310342590817000107550010001845321004821031" } },
        { "key", new Nfe { Key = InvoiceXml.Key, Number = 2 } },
        { "CNPJ", new Nfe { Issuer = new NfeParty { Cnpj = "42590817000108" } } },
        { "CPF", new Nfe { Recipient = new NfeParty { Cpf = "52998224724" } } },
        { "state", new Nfe { Recipient = new NfeParty { Address = new NfeAddress { State = "XX" } } } },
        { "CEP", new Nfe { Delivery = new NfeParty { Address = new NfeAddress { PostalCode = "1" } } } },
        { "total", new Nfe { Total = -1 } },
        { "carrier", new Nfe { Transport = new NfeTransport { CarrierCnpj = "1" } } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_fits_in_no_invoice_is_refused_by_name(string named, Nfe invoice) =>
        Assert.Contains(named, Assert.Throws<WorldRuleException>(() => NfeMaker.Make(invoice)).Message, StringComparison.Ordinal);

    // The layout 1.10 has no time, no e-mail, and of the place of delivery the CNPJ and the street alone.
    private static Nfe InOldLayout(Nfe invoice) => invoice with
    {
        Issued = new DateTimeOffset(invoice.Issued!.Value.ToOffset(TimeSpan.FromHours(-3)).Date, TimeSpan.FromHours(-3)),
        Recipient = invoice.Recipient with { Email = null },
        Delivery = invoice.Delivery is { } delivery
            ? delivery with { Name = null, Email = null, Address = delivery.Address with { PostalCode = null, Phone = null } }
            : null,
    };

    private static Gen<NfeFormat> Formats() =>
        from layout in Gen.Elements(Enum.GetValues<NfeLayout>())
        from encoding in Gen.Elements(Enum.GetValues<NfeEncoding>())
        from isBare in Gen.Elements(true, false)
        select new NfeFormat { Layout = layout, Encoding = encoding, IsBare = isBare };

    private static Gen<Nfe> Invoices() =>
        from serie in Gen.Choose(0, 999)
        from number in Gen.Choose(1, 999_999_999)
        from minutes in Gen.Choose(0, 40_000_000)
        from cents in Gen.Choose(0, int.MaxValue)
        from issuer in Parties(["SP", "BA", "RS", "DF"])
        from recipient in Parties(["SP", "AM", "EX"])
        from delivery in Gen.OneOf(Gen.Constant<NfeParty?>(null), Parties(["PR"]).Select(party => (NfeParty?)party))
        from transport in Transports()
        select new Nfe
        {
            Serie = serie,
            Number = number,
            Total = cents / 100m,
            Transport = transport,
            Delivery = delivery,
            Issued = new DateTimeOffset(2006, 4, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes),
            Issuer = issuer with { Email = null, Cpf = null, Cnpj = issuer.Cnpj ?? "42590817000107" },
            Recipient = recipient,
        };

    private static Gen<NfeParty> Parties(string[] states) =>
        from body in Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".ToCharArray()).ArrayOf(12)
        from isCompany in Gen.Elements(true, false)
        from name in Texts()
        from email in Gen.Elements(null, "ana@example.com")
        from texts in Texts().ArrayOf(5)
        from state in Gen.Elements(states)
        from code in Gen.Choose(1_000_000, 99_999_999)
        from phone in Gen.Elements(null, "11987654321", "5571987654321")
        select new NfeParty
        {
            Cnpj = isCompany && body.Distinct().Skip(1).Any() ? CheckDigits.CompleteCnpj(new string(body)) : null,
            Cpf = isCompany ? null : "39053344705",
            Name = name,
            Email = email,
            Address = new NfeAddress
            {
                Street = texts[0],
                Number = texts[1],
                Complement = texts[2],
                Neighborhood = texts[3],
                City = texts[4],
                State = state,
                PostalCode = code.ToString("D8", System.Globalization.CultureInfo.InvariantCulture),
                Phone = phone,
            },
        };

    private static Gen<NfeTransport> Transports() =>
        from mode in Gen.Choose(0, 9)
        from hasCarrier in Gen.Elements(true, false)
        from name in Texts()
        from volumes in Gen.Elements<int?>(null, 0, 3, int.MaxValue)
        from grams in Gen.Elements<int?>(null, 0, 1, 12_345, int.MaxValue)
        select new NfeTransport
        {
            FreightMode = mode,
            CarrierCnpj = hasCarrier ? "12ABC34501DE35" : null,
            CarrierName = hasCarrier ? name : null,
            Plate = hasCarrier ? "BRA2E19" : null,
            Volumes = volumes,
            NetWeight = grams / 1000m,
            GrossWeight = (grams + 500m) / 1000m,
        };

    private static Gen<string> Texts() =>
        from letters in Gen.Elements(Letters.ToCharArray()).ArrayOf()
        select $"x{new string(letters)}x";

    private static Gen<Func<byte[], byte[]>> Changes() => Gen.OneOf(
        from at in Gen.Choose(0, int.MaxValue)
        from value in Gen.Choose(0, 255)
        select new Func<byte[], byte[]>(bytes =>
        {
            byte[] changed = [.. bytes];
            if (changed.Length > 0)
                changed[at % changed.Length] = (byte)value;
            return changed;
        }),
        from at in Gen.Choose(0, int.MaxValue)
        from length in Gen.Choose(0, 300)
        select new Func<byte[], byte[]>(bytes => bytes.Length == 0 ? bytes : [.. bytes[..(at % bytes.Length)], .. bytes.Skip(at % bytes.Length + length)]),
        from at in Gen.Choose(0, int.MaxValue)
        from piece in Gen.Elements("<", ">", "&a;", "&#0;", "<!DOCTYPE a>", "<![CDATA[", "]]>", "<infNFe>", "</infNFe>", "<vol/>", "\"", "<a:b/>", "<?x?>", "<ide><serie>-1</serie></ide>")
        select new Func<byte[], byte[]>(bytes => [.. bytes.Take(at % (bytes.Length + 1)), .. Encoding.UTF8.GetBytes(piece), .. bytes.Skip(at % (bytes.Length + 1))]));
}
