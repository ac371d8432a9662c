using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class VehicleSpeedsTests
{
    [Theory]
    [InlineData("moto", 30, 70)]
    [InlineData("MOTO", 30, 70)]
    [InlineData(" Moto ", 30, 70)]
    [InlineData("carro", 25, 75)]
    [InlineData("caminhão", 18, 60)]
    [InlineData("CAMINHÃO", 18, 60)]
    [InlineData("caminha\u0303o", 18, 60)]
    [InlineData("Caminhao", 18, 60)]
    [InlineData("bicicleta", 25, 75)]
    [InlineData("motocicleta", 25, 75)]
    [InlineData("mot", 25, 75)]
    [InlineData("", 25, 75)]
    [InlineData(null, 25, 75)]
    public void A_type_is_known_without_case_and_accents(string? type, int city, int road) =>
        Assert.Equal(new VehicleSpeeds(city, road), VehicleSpeeds.Of(type));
}
