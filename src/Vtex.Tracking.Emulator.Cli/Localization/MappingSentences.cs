namespace Vtex.Tracking.Emulator.Cli.Localization;

/// <summary>What is wrong with files of mappings, in Portuguese.</summary>
internal static class MappingSentences
{
    public static IEnumerable<(string English, string Portuguese)> All { get; } = [.. Files(), .. Problems(), .. Templates()];

    private static IEnumerable<(string, string)> Files() =>
    [
        ("The mapping files cannot be used:", "Os arquivos de mapeamento não podem ser usados:"),
        ("The mapping files cannot be listed: {0}", "Os arquivos de mapeamento não podem ser listados: {0}"),
        ("There is no folder of mappings at {0}.", "Não há pasta de mapeamentos em {0}."),
        ("{0}: It is empty, or is not a regular file; a mapping, or a list of mappings, was expected.", "{0}: Está vazio, ou não é um arquivo comum; esperava-se um mapeamento, ou uma lista deles."),
        ("{0}: A text or name holds half of a surrogate pair, which is no character.", "{0}: Um texto ou nome contém metade de um par substituto, que não é um caractere."),
        ("{0}: It is nested more than {1} deep.", "{0}: Tem mais de {1} níveis aninhados."),
        ("{0}: It is not valid JSON: see line {1}, byte {2}.", "{0}: Não é JSON válido: veja a linha {1}, byte {2}."),
        ("{0}: The path leads out of the folder of mappings.", "{0}: O caminho leva para fora da pasta de mapeamentos."),
        ("{0}: The path has too many links.", "{0}: O caminho tem links demais."),
        ("{0}: The file is larger than {1} bytes.", "{0}: O arquivo tem mais de {1} bytes."),
        ("{0} is a folder, not a file.", "{0} é uma pasta, não um arquivo."),
    ];

    // The place in the file and the path in its JSON come first.
    private static IEnumerable<(string, string)> Problems() =>
    [
        ("{0} is missing: a mapping has a Request and a Response.", "{0} está ausente: um mapeamento tem Request e Response."),
        ("{0} must be an object, is {1}.", "{0} deve ser um objeto, é {1}."),
        ("{0} must be a list.", "{0} deve ser uma lista."),
        ("{0} is not a property of WireMock.Net; did you mean {1}.", "{0} não é uma propriedade do WireMock.Net; seria {1}?"),
        ("{0} is not a property of WireMock.Net.", "{0} não é uma propriedade do WireMock.Net."),
        ("{0} belongs to a mapping of WireMock for Java. Nothing of it was taken. Here mappings are those of WireMock.Net ({1}). Rewrite it, or keep it in a WireMock of your own in front of the emulator (proxyBaseUrl): see docs/wiremock.md.",
            "{0} pertence a um mapeamento do WireMock para Java. Nada dele foi usado. Aqui os mapeamentos são os do WireMock.Net ({1}). Reescreva-o, ou mantenha-o em um WireMock próprio na frente do emulador (proxyBaseUrl): veja docs/wiremock.md."),
        ("{0} is missing: WireMock.Net would ignore the condition. For any value use {1}", "{0} está ausente: o WireMock.Net ignoraria a condição. Para qualquer valor use {1}"),
        ("{0} is missing: a matcher has a Name, such as WildcardMatcher.", "{0} está ausente: um matcher tem um Name, como WildcardMatcher."),
        ("{0} is not offered. Offered are {1}.", "{0} não é oferecido. São oferecidos {1}."),
        ("{0} is not offered. Use a RegexMatcher on the body.", "{0} não é oferecido. Use um RegexMatcher no corpo."),
        ("{0} is not offered: its expressions have no bound. Use a RegexMatcher on the body.", "{0} não é oferecido: suas expressões não têm limite. Use um RegexMatcher no corpo."),
        ("{0} is not offered.", "{0} não é oferecido."),
        ("{0} cannot be read: {1}", "{0} não pode ser lido: {1}"),
        ("{0} is nested more than {1} deep.", "{0} tem mais de {1} níveis aninhados."),
        ("{0} must be JSON itself and not a text of JSON, so that its wildcards can be checked.", "{0} deve ser o próprio JSON e não um texto de JSON, para que seus curingas possam ser conferidos."),
        ("{0} nests more than {1} groups.", "{0} aninha mais de {1} grupos."),
        ("{0} nests more than {1} brackets.", "{0} aninha mais de {1} colchetes."),
        ("{0} has more than {1} commas.", "{0} tem mais de {1} vírgulas."),
        ("{0} may have one *, and one more at its end.", "{0} pode ter um *, e mais um no fim."),
        ("{0} uses =~, a regular expression without a limit of time. Use a RegexMatcher on the body.", "{0} usa =~, uma expressão regular sem limite de tempo. Use um RegexMatcher no corpo."),
        ("{0} has a slice with a number of more than three digits.", "{0} tem um intervalo com número de mais de três dígitos."),
        ("{0} must have at most {1} characters, has {2}.", "{0} deve ter no máximo {1} caracteres, tem {2}."),
        ("{0} must be one of {1}. {2}", "{0} deve ser um destes: {1}. {2}"),
        ("{0} must lie between 200 and 599; after a lower one, a client goes on waiting for the answer.", "{0} deve ficar entre 200 e 599; depois de um menor, um cliente continua à espera da resposta."),
        ("{0} must not have headers of the emulator; use Headers.", "{0} não pode ter cabeçalhos do emulador; use Headers."),
        ("{0} is not the name of a header.", "{0} não é o nome de um cabeçalho."),
        ("{0} must be one line of printable ASCII characters.", "{0} deve ser uma linha de caracteres ASCII imprimíveis."),
        ("{0} must lie between 0 and {1} milliseconds. For longer ones use the response header {2}.", "{0} deve ficar entre 0 e {1} milissegundos. Para mais, use o cabeçalho de resposta {2}."),
        ("{0} must be Handlebars: other templates have no bounds.", "{0} deve ser Handlebars: outros modelos não têm limites."),
        ("{0} must be a text.", "{0} deve ser um texto."),
        ("{0} must be a whole number.", "{0} deve ser um número inteiro."),
        ("{0} must be true or false.", "{0} deve ser true ou false."),
        ("{0} names a folder, not a file: {1}.", "{0} indica uma pasta, não um arquivo: {1}."),
        ("{0} names a file that does not exist: {1}.", "{0} indica um arquivo que não existe: {1}."),
        ("{0} names a file that is empty, or is not a regular file: {1}.", "{0} indica um arquivo vazio, ou que não é comum: {1}."),
        ("{0} names no fault: '{1}'. Known are {2}.", "{0} não indica uma falha: '{1}'. São conhecidas {2}."),
        ("{0} must be a time up to 30 days, such as {1}, is '{2}'.", "{0} deve ser um tempo de até 30 dias, como {1}; é '{2}'."),
        ("{0} is not a header that the emulator knows. Known are {1}.", "{0} não é um cabeçalho que o emulador conhece. São conhecidos {1}."),
    ];

    private static IEnumerable<(string, string)> Templates() =>
    [
        ("{0} names a template that cannot be used: {1}", "{0} indica um modelo que não pode ser usado: {1}"),
        ("{0} is a template of more than {1} characters.", "{0} é um modelo de mais de {1} caracteres."),
        ("{0} has more than {1} tags.", "{0} tem mais de {1} marcas."),
        ("{0} has braces that do not close, or braces inside of a tag.", "{0} tem chaves que não fecham, ou chaves dentro de uma marca."),
        ("{0} closes the block '{1}' where it is not open.", "{0} fecha o bloco '{1}' onde não está aberto."),
        ("{0} does not close the block '{1}'.", "{0} não fecha o bloco '{1}'."),
        ("{0} has an else outside of a block.", "{0} tem um else fora de um bloco."),
        ("{0} has a partial or a decorator, which are not offered.", "{0} tem um partial ou decorator, que não são oferecidos."),
        ("{0} nests more than {1} blocks.", "{0} aninha mais de {1} blocos."),
        ("{0} nests more than {1} loops.", "{0} aninha mais de {1} laços."),
        ("{0} has more than {1} loops.", "{0} tem mais de {1} laços."),
        ("{0} calls {1}, which is not offered.", "{0} chama {1}, que não é oferecido."),
        ("{0} calls {1} with what a request could choose: numbers and texts must stand in the template.", "{0} chama {1} com o que uma requisição poderia escolher: números e textos devem estar no modelo."),
        ("{0} is not a Handlebars template: {1}", "{0} não é um modelo Handlebars: {1}"),
    ];
}
