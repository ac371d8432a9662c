using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Orders;

public sealed class CentsTests
{
    [Fact]
    public void Reais_become_cents_and_back() => Check.QuickThrowOnFailure(Prop.ForAll<long>(cents =>
        new Cents(cents).Value == cents && Cents.FromReais(cents / 100m) == new Cents(cents) && new Cents(cents).ToReais() == cents / 100m));

    [Fact]
    public void Arithmetic_is_that_of_whole_numbers() => Check.QuickThrowOnFailure(Prop.ForAll<int, int>((left, right) =>
        (new Cents(left) + new Cents(right)).Value == (long)left + right
        && (new Cents(left) - new Cents(right)).Value == (long)left - right
        && (new Cents(left) * right).Value == (long)left * right
        && (new Cents(left) < new Cents(right)) == (left < right)
        && (new Cents(left) >= new Cents(right)) == (left >= right)
        && new Cents(left).CompareTo(new Cents(right)) == left.CompareTo(right)));

    [Fact]
    public void Fractions_of_a_cent_are_refused() =>
        Assert.Throws<ArgumentException>(() => Cents.FromReais(1.005m));

    [Fact]
    public void What_does_not_fit_is_told()
    {
        Assert.Throws<OverflowException>(() => new Cents(long.MaxValue) + new Cents(1));
        Assert.Throws<OverflowException>(() => Cents.FromReais(decimal.MaxValue / 100));
    }

    [Fact]
    public void A_text_of_it_names_the_unit() => Assert.Equal("-38990 cents", new Cents(-38990).ToString());

    [Theory]
    [InlineData("38990")]
    [InlineData("38990.0")]
    [InlineData("\"38990\"")]
    public void Numbers_and_texts_are_read(string json)
    {
        var order = JsonSerializer.Deserialize("{\"value\":" + json + "}", OrdersJsonContext.Default.Order)!;

        Assert.Equal(new Cents(38990), order.Value);
    }

    [Theory]
    [InlineData("389.90")]
    [InlineData("\"R$ 389\"")]
    [InlineData("\"38990\\u0000\"")]
    [InlineData("true")]
    public void What_is_no_whole_number_of_cents_is_refused(string json) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize("{\"value\":" + json + "}", OrdersJsonContext.Default.Order));

    [Fact]
    public void The_value_of_an_invoice_is_written_as_the_reference_types_it_and_prices_as_numbers()
    {
        var json = JsonSerializer.Serialize(Shops.Invoice, OrdersJsonContext.Default.Invoice);

        Assert.Contains("\"invoiceValue\":\"38990\"", json, StringComparison.Ordinal);
        Assert.Contains("\"price\":18750", json, StringComparison.Ordinal);
    }
}
