using System.Globalization;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>The sample that the README starts with tells its whole story.</summary>
public sealed class QuickstartTests
{
    [Fact]
    public async Task Its_text_leads_from_the_login_to_a_delivered_and_a_failed_parcel()
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        await global::Quickstart.StoreDay.RunAsync(written);

        var story = written.ToString();
        string[] inOrder =
        [
            "08:00  The store logs in",
            "#1  NF 000481  Marina Azevedo", "Ativo",
            "#2  NF 000482  Livraria Maré Alta Ltda", "Roteirizado",
            "#3  NF 000483  Caetano Moreira", "Roteirizado",
            "15:05  Six hours later",
            "#1  NF 000481", "Ativo",
            "#2  NF 000482", "Realizado",
            "#3  NF 000483", "Não Realizado",
            "#2  08:00 to 08:25, attempt 1: received by Helena Prado",
            "#3  08:25 to 09:05, attempt 1: Destinatário ausente",
        ];
        var position = 0;
        foreach (var text in inOrder)
        {
            var found = story.IndexOf(text, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{text}' is not where it should be in:{Environment.NewLine}{story}");
            position = found + text.Length;
        }
    }
}
