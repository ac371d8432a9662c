using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Client.Tests.Documents;

public sealed class CnpjTests
{
    [Theory]
    [InlineData("11.222.333/0001-81", "11222333000181")]
    [InlineData(" 11222333000181 ", "11222333000181")]
    [InlineData("12.ABC.345/01DE-35", "12ABC34501DE35")]
    [InlineData("12.abc.345/01de-35", "12ABC34501DE35")]
    public void Old_and_new_numbers_are_read_however_they_are_written(string text, string value)
    {
        var cnpj = Cnpj.Parse(text);

        Assert.Equal(value, cnpj.Value);
        Assert.Equal(cnpj.Format(), $"{cnpj}");
        Assert.Equal(cnpj, new Cnpj(cnpj.Format()));
    }

    [Theory]
    [InlineData("11.222.333/0001-82")]
    [InlineData("12.ABC.345/01DE-36")]
    [InlineData("12.ABC.345/01DE-3S")]
    [InlineData("12.ÁBC.345/01DE-35")]
    [InlineData("12.ıBC.345/01DE-35")]
    [InlineData("00.000.000/0000-00")]
    [InlineData("11.222.333/0001-8")]
    [InlineData("11.222.333/0001-811")]
    public void What_is_no_cnpj_is_refused(string text)
    {
        Assert.False(Cnpj.IsValid(text));
        Assert.Throws<FormatException>(() => new Cnpj(text));
    }

    [Fact]
    public void A_model_gets_the_characters()
    {
        var service = Infrastructure.Samples.Service with { CnpjBranch = new Cnpj("12.ABC.345/01DE-35") };

        Assert.Equal("12ABC34501DE35", service.CnpjBranch);
    }

    [Fact]
    public void Every_cnpj_survives_being_written_and_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(Gen.OneOf(DocumentGenerator.Cnpj, DocumentGenerator.AlphanumericCnpj)),
            text => Cnpj.TryParse(text, out var cnpj)
                && cnpj.Value == text
                && Cnpj.Parse(cnpj.Format().ToLowerInvariant()) == cnpj));

    [Fact]
    public void A_wrong_check_digit_is_found() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(DocumentGenerator.AlphanumericCnpj), Arb.From(Gen.Choose(12, 13)), Arb.From(Gen.Choose(1, 9)),
            (text, position, by) => !Cnpj.IsValid(DocumentGenerator.Shift(text, position, by))));

    /// <summary>All but those whose weights let the two remainders that are both written 0 change places.</summary>
    [Fact]
    public void A_wrong_digit_is_found_in_every_place_but_three() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(DocumentGenerator.Cnpj),
            Arb.From(Gen.Elements(1, 2, 3, 5, 6, 7, 9, 10, 11)),
            Arb.From(Gen.Choose(1, 9)),
            (text, position, by) => !Cnpj.IsValid(DocumentGenerator.Shift(text, position, by))));
}
