using System.Text;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Reading;

/// <summary>Values of the right kind that cannot be held all the same.</summary>
public sealed class ValueTests
{
    private const string Package = "$.dispatchOrder.packages[0].";

    private readonly VtexCarrierAppHandler _handler = new(new ScriptedCarrier(), new CarrierAppOptions { AllowAnonymous = true });

    [Theory]
    [InlineData(Package + "items[0].quantity", "2.0", null)]
    [InlineData(Package + "items[0].quantity", "2e1", null)]
    [InlineData(Package + "items[0].quantity", "1.5", "must be a whole number from -2147483648 to 2147483647.")]
    [InlineData(Package + "items[0].quantity", "2147483648", "must be a whole number from -2147483648 to 2147483647.")]
    [InlineData(Package + "items[0].quantity", "1e400", "must be a whole number from -2147483648 to 2147483647.")]
    [InlineData(Package + "invoiceData.value", "0.1234567890123456789012345678", null)]
    [InlineData(Package + "invoiceData.value", "1e29", "must be a number of at most 28 digits.")]
    [InlineData("$.dispatchOrder.sender.address.location.lat", "-91.5", null)]
    [InlineData("$.dispatchOrder.sender.address.location.lat", "1e400", "is too large a number.")]
    [InlineData(Package + "recipient.name", "\"\\ud800\"", "holds half of a surrogate pair, which is no character.")]
    [InlineData(Package + "invoiceData.invoiceAccessKeys[0]", "\"\\udc00\"", "holds half of a surrogate pair, which is no character.")]
    [InlineData(Package + "recipient.cpf", "52998224725", "must be text, is a number.")]
    public async Task What_cannot_be_held_is_a_fault_of_its_place(string path, string value, string? message)
    {
        var notify = ShippingContract.NotifyExample();
        JsonPlace.Set(notify, path, "mark");
        var body = notify.ToJsonString().Replace("\"mark\"", value, StringComparison.Ordinal);

        var answer = await BareHandler.RunAsync(_handler.NotifyAsync, Encoding.UTF8.GetBytes(body));

        if (message is null)
            Assert.Equal(200, answer.Status);
        else
            Assert.Equal([(path, message)], answer.Faults);
    }

    [Fact]
    public async Task Of_a_timestamp_that_is_none_the_forms_are_told()
    {
        var notify = ShippingContract.NotifyExample();
        JsonPlace.Set(notify, Package + "orderCreationDate", "10/03/2031");

        var answer = await BareHandler.RunAsync(_handler.NotifyAsync, Encoding.UTF8.GetBytes(notify.ToJsonString()));

        var (path, message) = Assert.Single(answer.Faults);
        Assert.Equal(Package + "orderCreationDate", path);
        Assert.Contains("2026-11-21T14:30:00-03:00", message, StringComparison.Ordinal);
        Assert.DoesNotContain("10/03/2031", answer.Text, StringComparison.Ordinal);
    }
}
