using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Services;

public sealed class DeliveryServiceStatusTests
{
    [Theory]
    [InlineData("Em Andamento", "EmAndamento")]
    [InlineData("NÃO REALIZADO", "NaoRealizado")]
    [InlineData("Na\u0303o Realizado", "NaoRealizado")]
    [InlineData("não realizado", "Não Realizado")]
    [InlineData("ATIVO", "ativo")]
    public void Spellings_of_one_status_are_equal(string one, string other)
    {
        DeliveryServiceStatus left = one, right = other;

        Assert.True(left == right);
        Assert.False(left != right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(one, left.Value);
    }

    [Fact]
    public void An_unknown_status_is_kept_and_equals_no_other()
    {
        DeliveryServiceStatus status = "Extraviado no Caminho";

        Assert.Equal(("Extraviado no Caminho", "Extraviado no Caminho"), (status.ToString(), status.Name));
        Assert.NotEqual(DeliveryServiceStatus.Done, status);
        Assert.Equal((false, false, false), (status.IsKnown, status.IsFinal, status.IsCancelled));
    }

    [Theory]
    [InlineData("Ativo", false, false)]
    [InlineData("Roteirizado", false, false)]
    [InlineData("Em Andamento", false, false)]
    [InlineData("Pausado", false, false)]
    [InlineData("Não Realizado", false, false)]
    [InlineData("Realizado", true, false)]
    [InlineData("Cancelado", true, true)]
    [InlineData("Cancelado pelo BackOffice", true, true)]
    [InlineData("CANCELADO PELO CLIENTE", true, true)]
    [InlineData("retornado ao remetente", true, false)]
    public void A_status_says_whether_it_is_the_end(string text, bool isFinal, bool isCancelled)
    {
        DeliveryServiceStatus status = text;

        Assert.Equal((true, isFinal, isCancelled), (status.IsKnown, status.IsFinal, status.IsCancelled));
    }

    [Theory]
    [InlineData("Em Andamento", "on the way")]
    [InlineData("NÃO REALIZADO", "in vain")]
    [InlineData("CanceladoPeloCliente", "cancelled")]
    [InlineData("Extraviado", "Extraviado")]
    public void A_switch_takes_the_names(string text, string expected) => Assert.Equal(
        expected,
        new DeliveryServiceStatus(text).Name switch
        {
            DeliveryServiceStatus.Names.InProgress => "on the way",
            DeliveryServiceStatus.Names.NotDone => "in vain",
            DeliveryServiceStatus.Names.CancelledByCustomer or DeliveryServiceStatus.Names.CancelledByBackOffice => "cancelled",
            var other => other,
        });

    [Fact]
    public void An_answer_compares_directly()
    {
        var service = new DeliveryServiceResponse
        {
            DeliveryServiceStatus = new() { Description = "Realizado" },
        };

        Assert.Equal(DeliveryServiceStatus.Done, service.DeliveryServiceStatus?.Description);
        Assert.True(service.DeliveryServiceStatus?.Description == DeliveryServiceStatus.Done);
        Assert.False(new DeliveryServiceResponse().DeliveryServiceStatus?.Description == DeliveryServiceStatus.Done);
    }

    [Theory]
    [InlineData("Em Andamento", "EmAndamento")]
    [InlineData("não realizado", "NaoRealizado")]
    [InlineData("Retornado", "Retornado")]
    [InlineData(" ", null)]
    public void A_query_uses_the_spelling_of_the_API(string text, string? query) =>
        Assert.Equal(query, new DeliveryServiceStatus(text).QueryText);

    [Fact]
    public void Nothing_filters_by_nothing()
    {
        Assert.Null(default(DeliveryServiceStatus).QueryText);
        Assert.Equal("", default(DeliveryServiceStatus).Value);
    }
}
