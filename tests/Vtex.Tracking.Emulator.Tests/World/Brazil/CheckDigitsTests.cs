using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class CheckDigitsTests
{
    [Theory]
    [InlineData("39053344705", true)]
    [InlineData("390.533.447-05", true)]
    [InlineData("39053344706", false)]
    [InlineData("39053344715", false)]
    [InlineData("11111111111", false)]
    [InlineData("3905334470", false)]
    [InlineData("3905334470A", false)]
    [InlineData("", false)]
    public void A_cpf_is_known_by_its_check_digits(string text, bool valid) => Assert.Equal(valid, CheckDigits.AreCpf(text));

    [Theory]
    [InlineData("11222333000181", true)]
    [InlineData("11.222.333/0001-81", true)]
    [InlineData("12ABC34501DE35", true)]
    [InlineData("12.abc.345/01de-35", true)]
    [InlineData("12ABC34501DE36", false)]
    [InlineData("12ABC34501DEA5", false)]
    [InlineData("00000000000000", false)]
    [InlineData("1122233300018", false)]
    [InlineData("12ÁBC34501DE35", false)]
    public void A_cnpj_is_known_by_its_check_digits(string text, bool valid) => Assert.Equal(valid, CheckDigits.AreCnpj(text));
}
