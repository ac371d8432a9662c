using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class StatusNamesTests
{
    [Fact]
    public void Every_status_has_a_word_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<ServiceStatus>().Select(status => status.Describe()));
        Assert.Distinct(Enum.GetValues<RouteStatus>().Select(status => status.Describe()));
        Assert.Distinct(Enum.GetValues<RouteItemStatus>().Select(status => status.Describe()));
    }

    [Theory]
    [InlineData("Não Realizado", "naorealizado")]
    [InlineData("Não Realizado", "NA\u0303O REALIZADO")]
    [InlineData("Em Andamento", "EMANDAMENTO")]
    [InlineData("Retornado ao Remetente", "retornado ao\u00a0remetente")]
    public void Case_spaces_and_accents_do_not_count(string word, string other) =>
        Assert.True(StatusNames.Same(word, other));

    [Theory]
    [InlineData("Realizado", "NaoRealizado")]
    [InlineData("Ativo", "At\u0131vo")]
    [InlineData("Ativo", "")]
    [InlineData("Ativo", "\uFFFE")]
    [InlineData("Ativo", "\uD800")]
    public void Other_words_are_others_whatever_they_hold(string word, string other) =>
        Assert.False(StatusNames.Same(word, other));
}
