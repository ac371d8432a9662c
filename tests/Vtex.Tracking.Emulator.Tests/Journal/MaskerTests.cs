using System.Text;
using Microsoft.AspNetCore.Http;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Tests.Journaling;

public sealed class MaskerTests
{
    [Theory]
    [InlineData("Authorization", "Bearer abc.def", "Bearer ***")]
    [InlineData("authorization", "abc", "***")]
    [InlineData("Cookie", "a=1; session=xyz", "a=***; session=***")]
    [InlineData("X-VTEX-API-AppKey", "vtexappkey-loja-ABC", "***")]
    [InlineData("X-VTEX-API-AppToken", "x", "***")]
    [InlineData("VtexIdclientAutCookie", "eyJ", "***")]
    [InlineData("Accept", "application/json", "application/json")]
    [InlineData("X-Who", "ana@example.com", "***")]
    public void Headers_lose_their_secrets(string name, string value, string shown) => Assert.Equal(shown, Masker.None.Header(name, value));

    [Theory]
    [InlineData("""{"username":"loja","password":"segredo"}""", """{"username":"loja","password":"***"}""")]
    [InlineData("""{"password" : "se\"gredo", "a":1}""", """{"password" : "***", "a":1}""")]
    [InlineData("""{"cpf":39053344705}""", """{"cpf":"***"}""")]
    [InlineData("""{"cnpjShipperPartner":"12ABC34501DE35"}""", """{"cnpjShipperPartner":"***"}""")]
    [InlineData("""{"note":"call 390.533.447-05 or ana.b+c@example.com.br"}""", """{"note":"call *** or ***"}""")]
    [InlineData("/receiver/services?page=2&token=abc&x=1", "/receiver/services?page=2&token=***&x=1")]
    [InlineData("/x?who=ana%40example.com", "/x?who=***")]
    [InlineData("""{"appToken":"cut off in the midd""", """{"appToken":"***" """)]
    [InlineData("""{"invoice":"000000001","status":12}""", """{"invoice":"000000001","status":12}""")]
    [InlineData("", "")]
    public void Texts_lose_passwords_documents_and_addresses(string text, string shown) => Assert.Equal(shown.TrimEnd(), Masker.None.Text(text));

    [Fact]
    public void A_value_that_is_secret_in_one_place_is_masked_in_all_places_of_all_requests()
    {
        var login = Request("/receiver/auth", """{"username":"loja","password":"p&ç\"w!x"}""");
        var echo = Request("/p%26%C3%A7%22w%21x/a?q=chave-de-acesso", """<p>p&ç"w!x</p>{"x":"p\u0026\u00E7\u0022w!x","y":"p&ç\"w!x"} abcdefgh""", ("X-VTEX-API-AppKey", "chave-de-acesso"), ("Authorization", "Bearer abcdefgh"), ("X-Note", "chave-de-acesso"));
        var masker = Masker.Of([login, echo]);
        var entry = new JournalEntry(echo, masker);
        Assert.Equal("/***/a?q=***", entry.Url);
        Assert.Equal("***", entry.Headers["X-Note"]);
        Assert.Equal("""<p>***</p>{"x":"***","y":"***"} ***""", entry.Body);
    }

    internal static RecordedRequest Request(string url, string body, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        foreach (var (name, value) in headers)
            context.Request.Headers.Append(name, value);
        var head = HeadWriter.Write(context, url, "loja", out var areHeadersCut);
        var bytes = Encoding.UTF8.GetBytes(body);
        var slot = new JournalSlot { Number = 1, Bytes = [.. head, .. bytes], HeadLength = head.Length, BodyLength = bytes.Length, AreHeadersCut = areHeadersCut, Status = 200, By = AnsweredBy.World };
        return new RecordedRequest(slot);
    }
}
