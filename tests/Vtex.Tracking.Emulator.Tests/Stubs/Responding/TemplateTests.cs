using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class TemplateTests
{
    private const string Parameters = """{"who": "Ana", "n": 5, "list": ["a", "b"], "o": {"k": "v"}}""";

    // What the real WireMock 3.13.2 answers to the same, unless a line says otherwise.
    [Theory]
    [InlineData("{{request.url}}", "/t/one/tw%20o?q=1&q=2&w=a%20b%26&x-y=3")]
    [InlineData("{{request.path}} {{request.path.[0]}} {{request.path.[1]}} {{request.pathSegments.[2]}}", "/t/one/tw%20o t one tw%20o")]
    [InlineData("{{request.path.first}} {{request.path.second}}", "one tw%20o")]
    [InlineData("{{request.query.q}} {{request.query.q.[0]}} {{request.query.q.[1]}} {{request.query.w}}", "1 1 2 a b&")]
    [InlineData("{{request.query.x-y}} {{request.query.[x-y]}} {{request.query.none}}|", "3 3 |")]
    [InlineData("{{request.query}}", "{q=1, w=a b&, x-y=3}")]
    [InlineData("{{request.method}} {{request.host}} {{request.port}} {{request.scheme}}", "POST localhost 80 http")]
    [InlineData("{{request.headers.X-Abc}} {{request.headers.x-abc}} {{request.headers.[X-Abc]}} {{request.headers.X-Abc.[0]}} {{request.headers.None}}", "h1 h1 h1 h1 ")]
    [InlineData("{{request.cookies.c1}} {{request.cookies.c2.[0]}}", "v1 v2")]
    [InlineData("{{parameters.who}} {{parameters.n}} {{parameters.list}} {{parameters.o}} {{parameters.o.k}} {{parameters.list.[1]}}", "Ana 5 [a, b] {k=v} v b")]
    [InlineData("{{request.nothing.at.all}} {{nothing}} x", "  x")]
    [InlineData("{{{request.query.w}}} {{{parameters.who}}}", "a b& Ana")]
    [InlineData("{{jsonPath request.body '$.a'}}", "{\n  \"b\" : [ 1, 2.5, \"x<y\", null, true ]\n}")]
    [InlineData("{{jsonPath request.body '$.a.b[1]'}} {{jsonPath request.body '$.a.b[2]'}} {{jsonPath request.body '$.a.b[3]'}}|", "2.5 x<y |")]
    [InlineData("{{jsonPath request.body '$.none'}}|{{jsonPath request.body '$.none' default='dd'}}", "|dd")]
    [InlineData("{{jsonPath request.body '$.d'}} {{jsonPath request.body '$.a.b[4]'}} {{jsonPath request.body '$.n'}}", "2020-01-02T03:04:05Z true 12")]
    [InlineData("{{jsonPath request.body '$.a.b[*]'}}", "[1,2.5,\"x<y\",null,true]")]
    [InlineData("{{jsonPath request.body 'nonsense['}}|{{jsonPath 'nojson' '$.a'}}", "|")]
    [InlineData("{{#each (jsonPath request.body '$.a.b')}}[{{this}}]{{/each}} {{size (jsonPath request.body '$.a.b')}}", "[1][2.5][x<y][][true] 5")]
    [InlineData("{{#each (jsonPath request.body '$.a') as |v k|}}{{k}}{{/each}}", "b")]
    [InlineData("{{now}} {{now format='yyyy-MM-dd'}} {{now offset='3 days'}}", "2026-11-21T15:00:00Z 2026-11-21 2026-11-24T15:00:00Z")]
    [InlineData("{{now offset='-24 seconds' format='epoch'}} {{now format='unix'}}", "1795273176123 1795273200")]
    [InlineData("{{now timezone='America/Sao_Paulo'}} {{now timezone='Australia/Sydney' format='yyyy-MM-dd HH:mm:ssZ'}}", "2026-11-21T12:00:00-03:00 2026-11-22 02:00:00+1100")]
    [InlineData("{{now format=\"EEE, d MMM yyyy HH:mm:ss z\"}}", "Sat, 21 Nov 2026 15:00:00 UTC")]
    [InlineData("{{now format=\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\"}}", "2026-11-21T15:00:00.123Z")]
    [InlineData("{{now offset='-1 years' format='D u F w a hh K k'}}", "325 5 3 47 PM 03 3 15")]
    [InlineData("{{now format='EEEE MMMM MM M yy X XX G'}}", "Saturday November 11 11 26 Z Z AD")]
    [InlineData("{{base64 'hi'}} {{base64 'aGk=' decode=true}} {{#base64}}block{{/base64}} {{base64 'hi' padding=false}}", "aGk= hi YmxvY2s= aGk")]
    [InlineData("{{urlEncode 'a b&ç/'}} {{urlEncode 'a+b%26' decode=true}} {{#trim}}  x y {{/trim}}|{{trim '  a '}}|", "a+b%26%C3%A7%2F a b& x y|a|")]
    [InlineData("{{upper 'aç'}} {{lower 'AÇ'}} {{upper 'i'}} {{capitalize 'joão da silva'}} {{capitalizeFirst 'abc def'}}", "AÇ aç I João Da Silva Abc def")]
    [InlineData("{{capitalize 'jOAO DA' fully=true}} {{replace 'abcabc' 'b' 'X'}} {{substring 'abcdef' 2}} {{substring 'abcdef' 1 3}}", "Joao Da aXcaXc cdef bc")]
    [InlineData("{{join 'a' 'b' 'c' ', '}} {{join parameters.list '-'}} {{join parameters.list '-' prefix='<' suffix='>'}} {{join request.query.q ','}}", "a, b, c a-b <a-b> 1,2")]
    [InlineData("{{size parameters.list}} {{size 'abc'}} {{size request.query.q}} {{size request.query}}", "2 3 2 3")]
    [InlineData("{{#eq 1 1}}yes{{else}}no{{/eq}} {{eq 'a' 'a'}} {{eq 'a' 'b'}} {{eq 'a' 'a' yes='Y' no='N'}} {{#neq 1 2}}neq{{/neq}}", "yes true false Y neq")]
    [InlineData("{{gt 2 1}} {{gte 1 1}} {{lt 1 2}} {{lte 3 2}} {{#gt parameters.n 4}}big{{/gt}} {{eq parameters.n 5}} {{eq parameters.n '5'}}", "true true true false big true false")]
    [InlineData("{{#gt '10' '9'}}T{{else}}F{{/gt}} {{#gt (jsonPath request.body '$.n') 11}}G{{/gt}}", "F G")]
    [InlineData("{{and true false}} {{or true false}} {{not true}} {{#and 'a' ''}}x{{else}}y{{/and}} {{#if (eq 1 1)}}if{{/if}} {{#not false}}nf{{/not}}", "false true false y if nf")]
    [InlineData("{{contains 'abc' 'b'}} {{contains parameters.list 'a'}} {{matches 'abc' 'a.*'}} {{#matches 'abc' 'b'}}M{{/matches}}", "true true true ")]
    [InlineData("{{regexExtract 'abc-123' '[0-9]+'}} {{regexExtract 'abc-123' '([a-z]+)-([0-9]+)' 'p'}}{{p.0}} {{p.1}} {{regexExtract 'abc' '[0-9]+' default='none'}}", "123 abc 123 none")]
    [InlineData("{{regexExtract 'abc' '[0-9]+'}}", "[ERROR: Nothing matched [0-9]+]")]
    [InlineData("{{math 1 '+' 2}} {{math 7 '/' 2}} {{math 8 '/' 2}} {{math 2 '*' 3.5}} {{math 2 '-' 3}} {{math '2' '+' '3'}} {{math 1.5 '+' 1.5}} {{math 10 '/' 3}}", "3 4 4 7.0 -1 5 3.0 3")]
    [InlineData("{{math (size parameters.list) '+' 1}} {{upper (trim ' x ')}}", "3 X")]
    [InlineData("{{numberFormat 1234.567}} {{numberFormat 1234.567 '#,##0.00' 'en_US'}} {{numberFormat 0.25 'percent' 'en_US'}} {{numberFormat 12 '000'}} {{numberFormat 1234.567 'integer'}}", "1,234.567 1,234.57 25% 012 1,235")]
    [InlineData("{{date (parseDate '2020-01-02T03:04:05Z')}} {{date (parseDate '2020-01-02T03:04:05Z') offset='1 days'}} {{date (parseDate '02/01/2020' format='dd/MM/yyyy') format='yyyy-MM-dd'}}", "2020-01-02T03:04:05Z 2020-01-03T03:04:05Z 2020-01-02")]
    [InlineData("{{date format='yyyy'}} {{date (now) offset='1 days'}}", "2026 2026-11-22T15:00:00Z")]
    [InlineData("{{parseJson '{\"a\":[1,2]}' 'v'}}{{v.a.[1]}} {{#parseJson 'w'}}{\"b\":\"c\"}{{/parseJson}}{{w.b}} {{toJson v}} {{toJson parameters.o}}", "2 c {\n  \"a\" : [ 1, 2 ]\n} {\n  \"k\" : \"v\"\n}")]
    [InlineData("{{#with (parseJson '{\"a\":\"x\"}')}}{{a}}{{/with}} {{toJson (array 1 'a')}} {{toJson 'x'}} {{toJson 5}} {{parseJson '{\"a\":[1,2]}'}}", "x [ 1, \"a\" ] \"x\" 5 {a=[1, 2]}")]
    [InlineData("{{toJson (parseJson '[{\"a\":{\"b\":[]}},{}]')}}", "[ {\n  \"a\" : {\n    \"b\" : [ ]\n  }\n}, { } ]")]
    [InlineData("{{array 1 2 3}} {{range 1 4}} {{#each (range 1 3)}}{{this}},{{/each}} {{#each (array 'a' 'b')}}{{@index}}={{this}} {{/each}}", "[1, 2, 3] [1, 2, 3, 4] 1,2,3, 0=a 1=b ")]
    [InlineData("{{#each parameters.list}}{{this}}{{parameters.who}}{{../request.method}}{{/each}}", "aAnaPOSTbAnaPOST")]
    [InlineData("{{#each (jsonPath request.body '$.a.b')}}{{parameters.who}}{{upper parameters.who}}{{/each}}", "AnaANAAnaANAAnaANAAnaANAAnaANA")]
    [InlineData("{{formData 'a=1&b=2%203' 'f' urlDecode=true}}{{f.a}} {{f.b}} {{formData 'a=1&a=2' 'g'}}{{g.a}} {{g.a.[1]}}", "1 2 3 1 2")]
    [InlineData("{{#each request.query}}{{@key}}={{this}};{{/each}}", "q=1;w=a b&;x-y=3;")]
    [InlineData("{{#assign 'v1'}}val{{/assign}}{{v1}} {{val 'x' or='y'}} {{val request.query.none or='y'}} {{val 'k' assign='z'}}{{z}}", "val x y k")]
    [InlineData("{{lookup parameters.list 1}} {{lookup parameters.o 'k'}} {{#unless request.query.none}}u{{/unless}}{{#if request.query.q}}i{{/if}}", "b v ui")]
    [InlineData("\\{{a}} {{!comment}} a {{~request.method~}} b", "{{a}}  a POST b")]
    // WireMock answers nothing here: it compares the text with its own types.
    [InlineData("{{#eq request.method 'POST'}}P{{/eq}} {{#eq request.query.w 'a b&'}}Q{{/eq}} {{#contains 'abc' 'x'}}x{{else}}nx{{/contains}}", "P Q nx")]
    public async Task Templates_say_what_they_say_in_WireMock(string template, string text) =>
        Assert.Equal(text, await StubServer.RenderAsync(template, parameters: Parameters));

    [Fact]
    public async Task The_body_is_there_as_text_and_in_base64() =>
        Assert.Equal("<ç> PMOnPg==", await StubServer.RenderAsync("{{request.body}} {{request.bodyAsBase64}}", "<ç>"));

    [Theory]
    [InlineData("{{unknownHelper 'x'}}", "unknownHelper")]
    [InlineData("{{#unknownHelper 'x'}}{{/unknownHelper}}", "unknownHelper")]
    [InlineData("{{#if x}}", "if")]
    [InlineData("{{now offset='3 nonsense'}}", "offset in seconds")]
    [InlineData("{{now timezone='nozone'}}", "nozone")]
    [InlineData("{{randomInt lower=7 upper=7}}", "upper bound")]
    [InlineData("{{randomValue type='NOPE'}}", "NOPE")]
    [InlineData("{{substring 'abc' 5}}", "characters")]
    [InlineData("{{math 1 '/' 0}}", "zero")]
    [InlineData("{{regexExtract 'a' '('}}", "regular expression")]
    [InlineData("{{matches 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' '(a+)+'}}", "more than a second")]
    [InlineData("{{range 1 1000000000}}", "items")]
    [InlineData("{{randomValue length=1000000000}}", "items")]
    [InlineData("{{center 'x' size=1000000000}}", "items")]
    [InlineData("{{ljust 'x'}}", "size")]
    [InlineData("{{abbreviate 'abc' 3}}", "less than 4")]
    [InlineData("{{yesno 'x'}}", "yesno")]
    [InlineData("{{arrayAdd 'x' 1}}", "no list")]
    [InlineData("{{stringFormat '%s'}}", "fewer")]
    [InlineData("{{stringFormat '%q' 1}}", "%q")]
    [InlineData("{{truncateDate (now) 'first monday'}}", "truncates")]
    [InlineData("{{truncateDate 'x' 'first day of month'}}", "date")]
    [InlineData("{{truncateDate (parseDate '9999-12-31T00:00:00Z') 'first day of next year'}}", "calendar")]
    [InlineData("{{parseDate '99999999999999999' format='unix'}}", "calendar")]
    [InlineData("{{xPath '<a/>' '/a'}}", "xPath")]
    [InlineData("{{#formatXml}}<a/>{{/formatXml}}", "formatXml")]
    [InlineData("{{#each (range 1 9000)}}{{#each (range 1 9)}}{{request.body}}{{/each}}{{/each}}", "characters")]
    public async Task A_template_that_cannot_be_obeyed_says_why(string template, string reason)
    {
        var answer = await StubServer.RenderAsync(template, new string('x', 1000));
        Assert.StartsWith("500 The template", answer, StringComparison.Ordinal);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chance_is_the_same_for_the_same_seed()
    {
        const string Template = "{{randomValue length=10 type='ALPHANUMERIC'}} {{randomInt}} {{randomDecimal}} {{pickRandom 1 2 3 4 5 6 7}} {{randomValue type='UUID'}}";
        var first = await StubServer.RenderAsync(Template);
        Assert.Equal(first, await StubServer.RenderAsync(Template));
        Assert.NotEqual(first, await StubServer.RenderAsync(Template, seed: 43));
    }

    [Fact]
    public async Task Chance_keeps_to_what_was_asked()
    {
        var text = await StubServer.RenderAsync("""
            {{randomValue length=10 type='NUMERIC'}} {{randomValue length=9 type='ALPHABETIC' uppercase=true}} {{randomInt lower=5 upper=7}} {{randomDecimal lower=1 upper=2.5}} {{randomValue type='UUID'}} {{pickRandom 'x'}}
            """);
        var parts = text.Trim().Split(' ');
        Assert.Matches("^[0-9]{10}$", parts[0]);
        Assert.Matches("^[A-Z]{9}$", parts[1]);
        Assert.InRange(int.Parse(parts[2], CultureInfo.InvariantCulture), 5, 6);
        Assert.InRange(double.Parse(parts[3], CultureInfo.InvariantCulture), 1, 2.5);
        Assert.True(Guid.TryParse(parts[4], out _));
        Assert.Equal("x", parts[5]);
    }
}
