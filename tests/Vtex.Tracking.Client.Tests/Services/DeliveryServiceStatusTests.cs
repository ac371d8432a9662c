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
        DeliveryServiceStatus status = "Retornado ao Remetente";

        Assert.Equal("Retornado ao Remetente", status.ToString());
        Assert.NotEqual(DeliveryServiceStatus.Done, status);
    }

    [Fact]
    public void An_answer_compares_directly()
    {
        var service = new DeliveryServiceResponse
        {
            DeliveryServiceStatus = new DescriptionResponse { Description = "Realizado" },
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
