using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Documents;

namespace Vtex.Tracking.Client.Tests.Documents;

public sealed class CepTests
{
    [Theory]
    [InlineData("01310-100")]
    [InlineData("01310100")]
    [InlineData(" 01.310-100 ")]
    public void Punctuation_and_blanks_do_not_matter(string text)
    {
        var cep = Cep.Parse(text);

        Assert.Equal("01310100", cep.Value);
        Assert.Equal("01310-100", cep.ToString());
        Assert.Equal("01310100", (Samples.Service.ShipperCustomer with { PostalCode = cep }).PostalCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1310-100")]
    [InlineData("01310-1000")]
    [InlineData("01310-10A")]
    [InlineData("٠١٣١٠-١٠٠")]
    public void What_is_no_cep_is_refused(string text)
    {
        Assert.False(Cep.IsValid(text));
        Assert.Throws<FormatException>(() => new Cep(text));
    }

    [Theory]
    [InlineData("01310-100", "SP")]
    [InlineData("20040-002", "RJ")]
    [InlineData("40020-000", "BA")]
    [InlineData("68900-073", "AP")]
    [InlineData("69301-000", "RR")]
    [InlineData("69900-062", "AC")]
    [InlineData("70040-010", "DF")]
    [InlineData("72900-000", "GO")]
    [InlineData("76801-059", "RO")]
    [InlineData("77001-002", "TO")]
    [InlineData("79002-004", "MS")]
    [InlineData("90010-150", "RS")]
    [InlineData("00999-999", null)]
    public void A_cep_knows_its_state(string text, string? state) => Assert.Equal(state, new Cep(text).State);

    [Fact]
    public void Nothing_has_no_state() => Assert.Null(default(Cep).State);

    [Fact]
    public void The_ranges_name_all_states_and_leave_no_gap()
    {
        Assert.Equal(27, CepRanges.States.Count);
        Assert.Equal(01000, CepRanges.All[0].First);
        Assert.Equal(99999, CepRanges.All[^1].Last);
        Assert.All(
            CepRanges.All.Zip(CepRanges.All.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
    }

    [Fact]
    public void Every_cep_survives_being_written_and_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(0, 99_999_999)), number =>
        {
            var cep = new Cep(number.ToString("D8", null));
            return Cep.Parse(cep.Format()) == cep && int.Parse(cep.Value, null) == number;
        }));
}
