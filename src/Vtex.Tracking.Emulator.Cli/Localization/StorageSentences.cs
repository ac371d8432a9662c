namespace Vtex.Tracking.Emulator.Cli.Localization;

/// <summary>What is said of files, folders and universes, in Portuguese.</summary>
internal static class StorageSentences
{
    public static IEnumerable<(string English, string Portuguese)> All { get; } =
    [
        ("Could not find file '{0}'.", "O arquivo '{0}' não existe."),
        ("Could not find a part of the path '{0}'.", "O caminho '{0}' não existe."),
        ("Access to the path '{0}' is denied.", "Acesso negado a '{0}'."),
        ("Access to the path is denied.", "Acesso negado."),
        ("The process cannot access the file '{0}' because it is being used by another process.", "O arquivo '{0}' está em uso por outro processo."),
        ("No space left on device : '{0}'", "Não há espaço no disco para '{0}'"),
        ("Read-only file system : '{0}'", "O sistema de arquivos de '{0}' é somente leitura"),
        ("The file '{0}' already exists.", "O arquivo '{0}' já existe."),
        ("The data folder {0} cannot be used. {1}", "A pasta de dados {0} não pode ser usada. {1}"),
        ("Universe '{0}' cannot be stored in {1}. {2}", "O universo '{0}' não pode ser gravado em {1}. {2}"),
        ("There is a file already that this emulator did not write; move it out of the folder.", "Já existe um arquivo que este emulador não gravou; tire-o da pasta."),
        ("There is no universe '{0}'.", "Não existe o universo '{0}'."),
        ("There is a universe '{0}' already. Reset or delete it first.", "Já existe um universo '{0}'. Zere-o ou exclua-o antes."),
        ("The universe '{0}' cannot be read. {1} Or reset or delete it.", "O universo '{0}' não pode ser lido. {1} Ou zere-o ou exclua-o."),
        ("The user '{0}' enters another universe already.", "O usuário '{0}' já entra em outro universo."),
        ("{0} holds the universe '{1}', which belongs into {2}. To have it under another name, import it.", "{0} contém o universo '{1}', que deve ficar em {2}. Para tê-lo com outro nome, importe-o."),
        ("{0} cannot be opened. {1}", "{0} não pode ser aberto. {1}"),
        ("{0} cannot be deleted. {1}", "{0} não pode ser excluído. {1}"),
        ("{0} does not go together with the other files. {1}", "{0} não combina com os outros arquivos. {1}"),
        ("{0} is a link, not a file. Put a good copy in its place, or move it out of the folder.", "{0} é um link, não um arquivo. Ponha uma cópia boa no lugar, ou tire-o da pasta."),
        ("{0} is a folder, not a file. Put a good copy in its place, or move it out of the folder.", "{0} é uma pasta, não um arquivo. Ponha uma cópia boa no lugar, ou tire-a da pasta."),
        ("{0} is empty, or is not a regular file. Put a good copy in its place, or move it out of the folder.", "{0} está vazio, ou não é um arquivo comum. Ponha uma cópia boa no lugar, ou tire-o da pasta."),
        ("The import", "O arquivo importado"),
        ("The data folder {0} is in use by another emulator. Stop that one, or choose another folder.", "A pasta de dados {0} está em uso por outro emulador. Pare-o, ou escolha outra pasta."),
        ("The data folder {0} is gone.", "A pasta de dados {0} sumiu."),
        ("{0} Put a good copy in its place, or move it out of the folder.", "{0} Ponha uma cópia boa no lugar, ou tire-o da pasta."),
        ("{0} Put a good copy in its place, or cut the file off there to keep all before it (truncate -s {1} <file>), or move it out of the folder.",
            "{0} Ponha uma cópia boa no lugar, ou corte o arquivo ali para manter o que vem antes (truncate -s {1} <arquivo>), ou tire-o da pasta."),
        ("{0} is not a log of this emulator, or of a newer version of it.", "{0} não é um log deste emulador, ou é de uma versão mais nova."),
        ("{0} is not complete: it ends at byte {1}, in its first record or before all its events.", "{0} está incompleto: termina no byte {1}, no primeiro registro ou antes de todos os eventos."),
        ("{0} is damaged: the record at byte {1} is not what was written there.", "{0} está danificado: o registro no byte {1} não é o que foi gravado ali."),
        ("{0} is damaged: at byte {1}, event {2} comes after event {3}.", "{0} está danificado: no byte {1}, o evento {2} vem depois do evento {3}."),
        ("{0} holds a record at byte {1} that this version cannot read; a newer one may have written it.", "{0} tem no byte {1} um registro que esta versão não sabe ler; uma mais nova pode tê-lo gravado."),
        ("{0} cannot be replayed. {1}", "{0} não pode ser reproduzido. {1}"),
        ("The import has options that cannot be. {0}", "O arquivo importado tem opções impossíveis. {0}"),
        ("{0} Send a file that GET /_emulator/universes/{1}/export gave, to its last byte.", "{0} Envie um arquivo que a exportação gerou, até o último byte."),
    ];
}
