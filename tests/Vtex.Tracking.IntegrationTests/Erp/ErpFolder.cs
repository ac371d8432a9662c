using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Erp;

/// <summary>A folder of the sample, with files of orders and their invoices.</summary>
internal sealed class ErpFolder : IDisposable
{
    private const string Header =
        "pedido;nome;sobrenome;cpf;email;telefone;cep;rua;numero;complemento;bairro;cidade;uf;sku;quantidade;preco;frete;entrega;nota";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-");

    public ErpFolder()
    {
        foreach (var name in new[] { "pedidos", "notas" })
            _folder.CreateSubdirectory(name);
    }

    public string Path => _folder.FullName;

    public IEnumerable<string> Waiting => Directory.EnumerateFiles(PathOf("pedidos"));

    public IEnumerable<string> Done => Directory.EnumerateFiles(PathOf("importados")).Select(System.IO.Path.GetFileName)!;

    /// <summary>Writes a file of orders of two items each, with their invoices.</summary>
    /// <param name="first">The number of the first order.</param>
    /// <param name="count">How many orders.</param>
    /// <param name="isLatin1">Whether it is written in ISO-8859-1.</param>
    public void Write(int first, int count, bool isLatin1 = false)
    {
        var lines = new List<string> { Header };
        foreach (var number in Enumerable.Range(first, count))
        {
            var file = NfeMaker.Make(new Nfe { Number = number, Total = 1389.90m }, (ulong)number);
            File.WriteAllBytes(System.IO.Path.Combine(PathOf("notas"), file.FileName), file.Content.ToArray());
            lines.Add(Line(number, "21407", "1.000,00", "14,90", file.Key));
            lines.Add(Line(number, "88812", "375,00", "0,00", file.Key));
        }

        Write(string.Create(CultureInfo.InvariantCulture, $"pedidos-{first}.csv"), lines, isLatin1 ? Encoding.Latin1 : Encoding.UTF8);
    }

    public void Write(string name, IEnumerable<string> lines, Encoding encoding) =>
        File.WriteAllLines(System.IO.Path.Combine(PathOf("pedidos"), name), lines, encoding);

    public static string Line(int number, string sku, string price, string freight, string key, string cpf = "529.982.247-25") => string.Create(
        CultureInfo.InvariantCulture,
        $"{number};João;Conceição;{cpf};joao@example.com;11987654321;01310-200;Avenida Paulista;1578;;Bela Vista;São Paulo;SP;{sku};1;{price};{freight};Expressa;{key}");

    /// <summary>Copies the files of a folder of the sample.</summary>
    public void Copy(string name)
    {
        var source = System.IO.Path.Combine(ErpProcess.Root, "samples", "Erp", name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file)));
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
