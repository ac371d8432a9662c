using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Documents;

public sealed class CpfTests
{
    [Theory]
    [InlineData("390.533.447-05")]
    [InlineData("39053344705")]
    [InlineData("  390 533 447 05\t")]
    [InlineData("390533447/05")]
    public void Punctuation_and_blanks_do_not_matter(string text)
    {
        var cpf = Cpf.Parse(text);

        Assert.Equal("39053344705", cpf.Value);
        Assert.Equal("390.533.447-05", cpf.Format());
        Assert.Equal(new Cpf("39053344705"), cpf);
        Assert.True(cpf == new Cpf("39053344705"));
        Assert.Equal(new Cpf("39053344705").GetHashCode(), cpf.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("390.533.447-0")]
    [InlineData("390.533.447-055")]
    [InlineData("390.533.447-06")]
    [InlineData("390.533.447-15")]
    [InlineData("111.111.111-11")]
    [InlineData("39O.533.447-05")]
    [InlineData("３90.533.447-05")]
    [InlineData("390_533_447_05")]
    public void What_is_no_cpf_is_refused_without_being_repeated(string text)
    {
        Assert.False(Cpf.IsValid(text));
        var refusal = Assert.Throws<FormatException>(() => new Cpf(text));
        if (text.Length > 0)
            Assert.DoesNotContain(text, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_cpf()
    {
        Assert.False(Cpf.TryParse(null, out var cpf));
        Assert.Equal(default, cpf);
        Assert.Equal("", cpf.Value + cpf.Format() + $"{cpf}");
        Assert.Throws<ArgumentNullException>(() => new Cpf(null!));
    }

    [Fact]
    public void What_is_shown_is_masked()
    {
        var cpf = new Cpf("390.533.447-05");

        Assert.Equal("***.533.447-**", cpf.ToString());
        Assert.Equal("***.533.447-**", $"{cpf}");
        Assert.Equal("***.533.447-**", ((object)cpf).ToString());
    }

    [Fact]
    public void A_model_gets_the_digits()
    {
        var driver = new Carrier { Username = "ana", Cpf = new Cpf("390.533.447-05") };

        Assert.Equal("39053344705", driver.Cpf);
    }

    [Fact]
    public void Every_cpf_survives_being_written_and_read() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(DocumentGenerator.Cpf), text =>
            Cpf.TryParse(text, out var cpf) && cpf.Value == text && Cpf.Parse(cpf.Format()) == cpf));

    [Fact]
    public void A_wrong_check_digit_is_found() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(DocumentGenerator.Cpf), Arb.From(Gen.Choose(9, 10)), Arb.From(Gen.Choose(1, 9)),
            (text, position, by) => !Cpf.IsValid(DocumentGenerator.Shift(text, position, by))));

    /// <summary>All but those whose weights let the two remainders that are both written 0 change places.</summary>
    [Fact]
    public void A_wrong_digit_is_found_in_every_place_but_two() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(DocumentGenerator.Cpf), Arb.From(Gen.Elements(1, 2, 3, 4, 6, 7, 8)), Arb.From(Gen.Choose(1, 9)),
            (text, position, by) => !Cpf.IsValid(DocumentGenerator.Shift(text, position, by))));

    [Fact]
    public void The_flaw_of_the_other_two_places_lies_in_the_scheme_and_is_rare()
    {
        var (slips, unnoticed) = (0, new HashSet<int>());
        var count = 0;
        for (var body = 100_000_001; body < 999_999_999; body += 1_234_567)
        {
            var text = DocumentGenerator.WithCpfDigits(body.ToString("D9", null));
            for (var slip = 0; slip < 81; slip++)
            {
                slips++;
                if (!Cpf.IsValid(DocumentGenerator.Shift(text, slip / 9, 1 + (slip % 9))))
                    continue;
                unnoticed.Add(slip / 9);
                count++;
            }
        }

        Assert.Equal([0, 5], unnoticed.Order());
        Assert.InRange(count, 1, slips / 100);
    }

#if !CLIENT_FOR_NETSTANDARD
    [Fact]
    public void The_frameworks_way_of_parsing_works_too()
    {
        Assert.Equal(new Cpf("390.533.447-05"), Parse<Cpf>("390.533.447-05"));

        static T Parse<T>(string text)
            where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null);
    }
#endif
}
