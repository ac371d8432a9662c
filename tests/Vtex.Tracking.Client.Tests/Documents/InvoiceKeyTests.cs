using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Client.Tests.Documents;

public sealed class InvoiceKeyTests
{
    private const string Known = "35310342590817000107550010001845321004821032";

    private static readonly string[] StateCodes =
    [
        "11", "12", "13", "14", "15", "16", "17", "21", "22", "23", "24", "25", "26", "27", "28", "29",
        "31", "32", "33", "35", "41", "42", "43", "50", "51", "52", "53",
    ];

    /// <summary>Keys by the layout of the tax authority, independently of the code under test.</summary>
    private static readonly Gen<string> Keys =
        from state in Gen.Elements(StateCodes)
        from year in Gen.Choose(6, 99)
        from month in Gen.Choose(1, 12)
        from cnpj in Gen.OneOf(DocumentGenerator.Cnpj, DocumentGenerator.AlphanumericCnpj)
        from model in Gen.Elements("55", "65")
        from series in Gen.Choose(0, 919)
        from number in Gen.Choose(1, 999_999_999)
        from rest in Gen.Choose(100_000_000, 999_999_999)
        select WithDigit(FormattableString.Invariant($"{state}{year:00}{month:00}{cnpj}{model}{series:000}{number:000000000}{rest}"));

    [Fact]
    public void The_parts_are_read_out()
    {
        var key = InvoiceKey.Parse(Known);

        Assert.Equal(35, key.StateCode);
        Assert.Equal("SP", key.State);
        Assert.Equal(2031, key.Year);
        Assert.Equal(3, key.Month);
        Assert.Equal(new Cnpj("42590817000107"), key.Issuer);
        Assert.Equal(55, key.Model);
        Assert.Equal(1, key.Series);
        Assert.Equal(184532, key.InvoiceNumber);
        Assert.Equal("3531 0342 5908 1700 0107 5500 1000 1845 3210 0482 1032", key.Format());
        Assert.Equal(Known, key);
    }

    [Theory]
    [InlineData("NFe35310342590817000107550010001845321004821032")]
    [InlineData(" 3531 0342 5908 1700 0107 5500 1000 1845 3210 0482 1032 ")]
    public void A_key_is_read_however_it_is_written(string text) => Assert.Equal(Known, InvoiceKey.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("3531034259081700010755001000184532100482103")] // one too few
    [InlineData("353103425908170001075500100018453210048210322")] // one too many
    [InlineData("35310342590817000107550010001845321004821033")] // check digit
    [InlineData("A5310342590817000107550010001845321004821032")]
    [InlineData("３5310342590817000107550010001845321004821032")]
    public void What_is_no_key_is_refused_and_not_repeated(string text)
    {
        Assert.False(InvoiceKey.IsValid(text));
        var exception = Assert.Throws<FormatException>(() => new InvoiceKey(text));
        Assert.True(text.Length == 0 || !exception.Message.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("34", "0310", "55")] // no state
    [InlineData("35", "3113", "55")] // no month
    [InlineData("35", "3100", "55")]
    public void States_and_months_that_there_are_not_are_refused(string state, string month, string model) =>
        Assert.False(InvoiceKey.IsValid(WithDigit($"{state}{month}42590817000107{model}001000184532100482103")));

    [Fact]
    public void The_issuer_must_be_a_cnpj_save_for_the_series_of_persons()
    {
        Assert.False(InvoiceKey.IsValid(WithDigit("35310342590817000108550010001845321004821030"[..43])));
        Assert.False(InvoiceKey.IsValid(WithDigit("3531030005299822472555001000184532100482103")));
        var farmer = InvoiceKey.Parse(WithDigit("3531030005299822472555920000184532100482103"));
        Assert.Null(farmer.Issuer);
        Assert.Equal(920, farmer.Series);
    }

    [Fact]
    public void Default_has_no_parts()
    {
        var none = default(InvoiceKey);

        Assert.Equal("", none.Value);
        Assert.Equal("", none.Format());
        Assert.Equal("", none.State);
        Assert.Equal((0, 0, 0, 0, 0), (none.Year, none.Month, none.Model, none.Series, none.InvoiceNumber));
        Assert.Null(none.Issuer);
    }

    [Fact]
    public void Every_key_survives_being_written_and_read() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Keys),
        text => InvoiceKey.TryParse(text, out var key)
            && key.Value == text
            && InvoiceKey.Parse(key.Format().ToLowerInvariant()) == key
            && key.Issuer!.Value.Value == text[6..20]
            && key.InvoiceNumber == int.Parse(text[25..34], System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Another_check_digit_is_found() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Keys), Arb.From(Gen.Choose(1, 9)), (text, by) => !InvoiceKey.IsValid(DocumentGenerator.Shift(text, 43, by))));

    /// <summary>By the textbook: weights 2 to 9 from the right, rests of 0 and 1 give 0.</summary>
    private static string WithDigit(string body)
    {
        var sum = body.Reverse().Select((character, index) => (character - 48) * (2 + (index % 8))).Sum();
        var rest = sum % 11;
        return body + (rest < 2 ? '0' : (char)('0' + 11 - rest));
    }
}
