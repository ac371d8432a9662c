using System.Xml;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Geography;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>Checks that a complete invoice can be one.</summary>
internal static class NfeRules
{
    private const int MaxSerie = 999;
    private const int MaxNumber = 999_999_999;

    /// <exception cref="WorldRuleException">The invoice cannot have been made.</exception>
    public static void Check(InvoiceMade happened)
    {
        Require(Enum.IsDefined(happened.Format.Layout) && Enum.IsDefined(happened.Format.Encoding), "There is no such form of invoices.");
        Check(happened.Invoice);
    }

    /// <exception cref="WorldRuleException">A value fits in no invoice.</exception>
    public static void Check(Nfe invoice)
    {
        Require(invoice.Serie is >= 0 and <= MaxSerie, "The series of an invoice lies between 0 and 999.");
        Require(invoice.Number is > 0 and <= MaxNumber, "The number of an invoice lies between 1 and 999999999.");
        Require(invoice.Issued is { Year: >= 2000 and < 2100 }, "An invoice is issued between 2000 and 2099, for its key has two digits of the year.");
        Require(invoice.Total is >= 0 and <= NfeFields.MaxAmount, "The total of an invoice lies between 0 and 9999999999999.99 reais.");
        Check(invoice.Issuer, "issuer");
        Require((invoice.Issuer.Cnpj ?? invoice.Issuer.Cpf) is not null, "The issuer of an invoice has a CNPJ or a CPF.");
        Require(BrazilianStates.NameOf(invoice.Issuer.Address.State ?? "") is not null, "The issuer of an invoice has an address in a state of Brazil, such as SP.");
        Check(invoice.Recipient, "recipient");
        if (invoice.Delivery is { } delivery)
            Check(delivery, "place of delivery");
        Check(invoice.Transport);
        var key = invoice.Key ?? "";
        Require(AccessKey.IsValid(key), "The key of an invoice has 44 characters, the last of which checks the others.");
        var issuer = invoice.Issuer.Cnpj ?? invoice.Issuer.Cpf!.PadLeft(14, '0');
        Require(
            AccessKey.Serie(key) == invoice.Serie && AccessKey.Number(key) == invoice.Number && AccessKey.Issuer(key) == issuer,
            "The key of an invoice holds its series, its number and its issuer; leave them out, or the key.");
    }

    private static void Check(NfeParty party, string which)
    {
        Require(party.Cnpj is null || CheckDigits.AreCnpj(party.Cnpj), $"The CNPJ of the {which} has 12 letters or digits and two check digits.");
        Require(party.Cpf is null || CheckDigits.AreCpf(party.Cpf), $"The CPF of the {which} has 11 digits, the last two of which check the others.");
        Require(party.Cnpj is null || party.Cpf is null, $"The {which} has a CNPJ or a CPF, not both.");
        Require(
            party.Address.State is not { } state || state == "EX" || BrazilianStates.NameOf(state) is not null,
            $"The state of the {which} has two letters, such as SP.");
        Require(
            party.Address.PostalCode is not { } code || PostalCode.TryRead(code, out _) && code.All(char.IsAsciiDigit),
            $"The CEP of the {which} has eight digits.");
        Require(party.Address.Phone is not { } phone || phone.All(char.IsAsciiDigit), $"The telephone number of the {which} has digits alone.");
        string?[] texts =
        [
            party.Name, party.Email, party.Address.Street, party.Address.Number, party.Address.Complement, party.Address.Neighborhood,
            party.Address.City,
        ];
        Require(texts.All(IsText), $"A text of the {which} has more than {NfeReader.MaxText} characters, or some that XML cannot hold.");
    }

    private static bool IsText(string? text)
    {
        if (text is null)
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !(i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i++])))
                return false;
        }

        return text.Length <= NfeReader.MaxText;
    }

    private static void Check(NfeTransport transport)
    {
        Require(transport.FreightMode is >= 0 and <= 9, "The mode of freight has one digit.");
        Require(transport.CarrierCnpj is null || CheckDigits.AreCnpj(transport.CarrierCnpj), "The CNPJ of the carrier has 12 letters or digits and two check digits.");
        Require(transport.CarrierCpf is null || CheckDigits.AreCpf(transport.CarrierCpf), "The CPF of the carrier has 11 digits, the last two of which check the others.");
        Require(transport.CarrierCnpj is null || transport.CarrierCpf is null, "The carrier has a CNPJ or a CPF, not both.");
        Require(transport.Volumes is null or >= 0, "The number of volumes must not be negative.");
        Require(transport.NetWeight is null or (>= 0 and <= NfeFields.MaxAmount), "The net weight must not be negative.");
        Require(transport.GrossWeight is null or (>= 0 and <= NfeFields.MaxAmount), "The gross weight must not be negative.");
        Require(
            IsText(transport.CarrierName) && IsText(transport.Plate),
            $"A text of the carrier has more than {NfeReader.MaxText} characters, or some that XML cannot hold.");
    }
}
