using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The generator and the check agree on what the contract allows.</summary>
public sealed class SchemaGeneratorTests
{
    [Theory]
    [InlineData("DeliveryService")]
    [InlineData("DeliveryServiceRoute")]
    public void What_is_generated_keeps_to_the_contract(string name)
    {
        var schema = TrackingContract.Instance.Schema(name);

        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(SchemaGenerator.Object(name)), generated =>
            Assert.Empty(SchemaCheck.Run(JsonSerializer.SerializeToElement(generated), schema, Direction.Request))));
    }
}
