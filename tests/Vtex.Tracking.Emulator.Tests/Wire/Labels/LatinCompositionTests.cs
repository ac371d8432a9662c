using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The composition of accents against that of the runtime, which needs ICU.</summary>
public sealed class LatinCompositionTests
{
    internal static bool IsInvariant =>
        AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant
        || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";

    [Theory]
    [InlineData("Sa\u0303o", "São")]
    [InlineData("Conceic\u0327a\u0303o", "Conceição")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("q\u0301", "q\u0301")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("São", "São")]
    public void Accents_are_composed(string text, string composed) => Assert.Equal(composed, LatinComposition.Compose(text));

    [Fact]
    public void Every_letter_of_Latin_is_composed_as_the_runtime_does()
    {
        SkipWithoutIcu();
        var letters = Enumerable.Range(0xC0, 0x190).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => ((char)code).ToString());
        Assert.All(letters, letter => Assert.Equal(
            letter.Normalize(NormalizationForm.FormC), LatinComposition.Compose(letter.Normalize(NormalizationForm.FormD))));
    }

    [Fact]
    public void Any_text_is_composed_as_the_runtime_does()
    {
        SkipWithoutIcu();
        var part = Gen.Elements("aAeEiouUcCsSzñÖx ".Select(letter => letter.ToString()).Concat("\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030C\u0323\u0327\u0328\u031B".Select(mark => mark.ToString())));
        Prop.ForAll(Arb.From(Gen.ListOf(part).Select(parts => string.Concat(parts))), text =>
            string.Equals(LatinComposition.Compose(text.Normalize(NormalizationForm.FormD)), text.Normalize(NormalizationForm.FormC), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();
    }

    private static void SkipWithoutIcu() => Assert.SkipWhen(IsInvariant, "There is no ICU to compare with.");
}
