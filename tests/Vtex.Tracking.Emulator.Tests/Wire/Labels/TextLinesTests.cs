using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>Breaking text into lines, in a font whose letters are one wide.</summary>
public sealed class TextLinesTests
{
    [Theory]
    [InlineData("", 10, 2, "")]
    [InlineData("Rua das Flores", 20, 2, "Rua das Flores")]
    [InlineData("Rua das Flores", 8, 2, "Rua das|Flores")]
    [InlineData("Rua das Flores", 7, 1, "Rua da…")]
    [InlineData("Paranapiacaba", 5, 3, "Paran|apiac|aba")]
    [InlineData("Paranapiacaba", 5, 2, "Paran|apia…")]
    [InlineData("W", 0.5, 2, "W")]
    public void A_text_is_broken_between_words_and_cut_with_an_ellipsis(string text, double width, int count, string lines) =>
        Assert.Equal(lines, string.Join('|', TextLines.Of(text, width, count, shown => shown.Length)));

    [Fact]
    public void No_line_is_wider_than_allowed_and_nothing_is_lost_but_at_the_end() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Elements('a', 'b', ' ', 'ç')).Select(letters => string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Zip(Gen.Choose(2, 12))),
        text =>
        {
            var lines = TextLines.Of(text.Item1, text.Item2, 1_000, shown => shown.Length);
            return lines.All(line => line.Length <= text.Item2 && line.Length > 0)
                && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Item1.Replace(" ", "", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
