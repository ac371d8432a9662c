using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Tests.World.Hub;

/// <summary>Damaged accents are found, and Portuguese as people write it is not taken for damage.</summary>
public sealed class TextRuleTests
{
    private static readonly string[] Words =
    [
        "São", "não", "Conceição", "Ávila", "D’Ávila", "d'Ávila", "Itaú", "avô", "avó", "mãe", "AMANHÃ", "IRMÃ", "MAÇÃ", "ROMÃ", "IRMÃS", "MÃES", "PÃO", "João", "ANTÔNIO",
        "Ângela", "ÂMBAR", "CÂMARA", "à", "ÀS", "às", "Útil", "lingüiça", "É", "é", "Nº", "nº", "1ª", "2º", "3ª", "R$", "½", "m²", "70%", "100%", "50% off", "&", "P&D", "AT&T",
        "Casas & Cia", "C&A;", "Lojas “A”", "“AMANHÃ”", "‘AMANHÃ’", "«AMANHÃ»", "AMANHÃ…", "MAÇÃ–ROMÃ", "AMANHÃ—hoje", "AMANHÃ!", "AMANHÃ?", "(IRMÃ)", "PARANÃ®", "PARANÃ™", "Entregue?", "Sim?Não",
        "ausente?Reagendar", "c:\\temp", "a/b", "https://rastreio.example.com/?o=1&os=2", "5°", "−3°", "Zoë", "Ñandú", "Müller", "Łódź", "Đặng", "Æsir", "Åse", "€ 10", "日本", "🏠", "👩🏽‍🚀", "…", "–", "—", "§ 1º", "°", "·",
    ];

    [Theory]
    [InlineData("SÃ£o Paulo", TextFault.WrongEncoding)]
    [InlineData("ConceiÃ§Ã£o", TextFault.WrongEncoding)]
    [InlineData("ANTÃ”NIO", TextFault.WrongEncoding)]
    [InlineData("NÂº 12", TextFault.WrongEncoding)]
    [InlineData("Entrega â€“ fundos", TextFault.WrongEncoding)]
    [InlineData("D\u00E2\u0080\u0099Ávila", TextFault.WrongEncoding)]
    [InlineData("S├úo", TextFault.WrongEncoding)]
    [InlineData("Ant¢nio", TextFault.WrongEncoding)]
    [InlineData("ðŸ\u008F\u00A0", TextFault.WrongEncoding)]
    [InlineData("S\uFFFDo", TextFault.LostCharacters)]
    [InlineData("S?o Paulo", TextFault.LostCharacters)]
    [InlineData("Concei??o", TextFault.LostCharacters)]
    [InlineData("Destinat?rio ausente", TextFault.LostCharacters)]
    [InlineData("S&atilde;o", TextFault.Escaped)]
    [InlineData("S&#227;o", TextFault.Escaped)]
    [InlineData("Casas &amp; Cia", TextFault.Escaped)]
    [InlineData("S%C3%A3o", TextFault.Escaped)]
    [InlineData("S\\u00e3o", TextFault.Escaped)]
    [InlineData("Sa\u0303o", TextFault.Decomposed)]
    [InlineData("São\u0007", TextFault.ControlCharacters)]
    [InlineData("plain\u007F", TextFault.ControlCharacters)]
    [InlineData("Saiu\u200B para entrega", TextFault.ControlCharacters)]
    [InlineData("\uFEFFPostado", TextFault.ControlCharacters)]
    [InlineData("\u202Eeugertne", TextFault.ControlCharacters)]
    [InlineData("Sal\u00ADvador", TextFault.ControlCharacters)]
    [InlineData("entregue por \U0001F469\u200D\U0001F680", TextFault.None)]
    [InlineData("null", TextFault.Placeholder)]
    [InlineData(" undefined ", TextFault.Placeholder)]
    [InlineData("[object Object]", TextFault.Placeholder)]
    [InlineData("Nulla", TextFault.None)]
    [InlineData("duas\r\nlinhas\t", TextFault.None)]
    [InlineData("", TextFault.None)]
    [InlineData(null, TextFault.None)]
    public void Damage_is_found(string? text, object fault) => Assert.Equal(fault, TextRule.FaultOf(text));

    [Fact]
    public void Half_a_surrogate_pair_is_a_lost_character() => Assert.Equal(TextFault.LostCharacters, TextRule.FaultOf("S\uD800o"));

    [Fact]
    public void Every_word_of_Portuguese_is_good() => Assert.All(Words, word => Assert.Equal(TextFault.None, TextRule.FaultOf(word)));

    [Fact]
    public void Sentences_of_Portuguese_words_are_good() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Elements(Words)).Zip(Gen.Elements(" ", ", ", " - ", "; ", "\n", ". ", " ("))),
        sentence => TextRule.FaultOf(string.Join(sentence.Item2, sentence.Item1)) == TextFault.None).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_of_Portuguese_that_were_read_as_Latin_1_twice_or_written_as_entities_are_found()
    {
        foreach (var letter in "ÀÁÂÃÇÉÊÍÓÔÕÚÜàáâãçéêíóôõúüºª")
        {
            var utf8 = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"x{letter}x"));
            if (letter is not 'à')
                Assert.Equal(TextFault.WrongEncoding, TextRule.FaultOf(utf8));
            Assert.Equal(TextFault.WrongEncoding, TextRule.FaultOf(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(utf8))));
            Assert.Equal(TextFault.Escaped, TextRule.FaultOf(WebUtility.HtmlEncode($"x{letter}x")));
        }
    }
}
