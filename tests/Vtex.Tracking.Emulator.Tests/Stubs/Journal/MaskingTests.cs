using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("Authorization", "Bearer abc.def", "Bearer ***")]
    [InlineData("authorization", "abc", "***")]
    [InlineData("Cookie", "a=1; session=xyz", "a=***; session=***")]
    [InlineData("Accept", "application/json", "application/json")]
    [InlineData("X-Who", "ana@example.com", "***")]
    public void Headers_lose_their_secrets(string name, string value, string shown) =>
        Assert.Equal(shown, Masking.Header(name, value));

    [Theory]
    [InlineData("""{"username":"loja","password":"segredo"}""", """{"username":"loja","password":"***"}""")]
    [InlineData("""{"password" : "se\"gredo", "a":1}""", """{"password" : "***", "a":1}""")]
    [InlineData("""{"cpf":39053344705}""", """{"cpf":"***"}""")]
    [InlineData("""{"cnpjShipperPartner":"12ABC34501DE35"}""", """{"cnpjShipperPartner":"***"}""")]
    [InlineData("""{"note":"call 390.533.447-05 or ana.b+c@example.com.br"}""", """{"note":"call *** or ***"}""")]
    [InlineData("/receiver/services?page=2&token=abc&x=1", "/receiver/services?page=2&token=***&x=1")]
    [InlineData("""{"invoice":"000000001","status":12}""", """{"invoice":"000000001","status":12}""")]
    [InlineData("", "")]
    public void Texts_lose_passwords_documents_and_addresses(string text, string shown) =>
        Assert.Equal(shown, Masking.Text(text));
}
