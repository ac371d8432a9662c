using System.Globalization;
using System.Text;
using CsvHelper;
using Vtex.Tracking;

namespace Erp;

/// <summary>Reads a file of orders. A line that cannot be read costs its order, and no other.</summary>
internal sealed class OrderFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly NumberFormatInfo Amounts = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly CsvReaderOptions Format = new() { Separator = ';', TrimWhitespace = true, TrackLineNumbers = true };

    private OrderFile(IReadOnlyList<IReadOnlyList<OrderLine>> orders, IReadOnlyList<string> faults)
    {
        Orders = orders;
        Faults = faults;
    }

    /// <summary>Gets the orders, each with its lines.</summary>
    public IReadOnlyList<IReadOnlyList<OrderLine>> Orders { get; }

    /// <summary>Gets what cannot be read, and where.</summary>
    public IReadOnlyList<string> Faults { get; }

    public static OrderFile Read(string path)
    {
        using var csv = CsvReader.FromText(Decode(File.ReadAllBytes(path)), Format);
        var lines = new List<OrderLine>();
        var faults = new List<string>();
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            try
            {
                lines.Add(ReadLine(csv));
            }
            catch (FormatException fault)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"Line {csv.LineNumber}: {fault.Message}"));
                faulty.Add(Optional(csv, "pedido"));
            }
        }

        var orders = lines.Where(line => !faulty.Contains(line.Order)).GroupBy(line => line.Order, StringComparer.Ordinal);
        return new OrderFile([.. orders.Select(order => order.ToList())], faults);
    }

    private static OrderLine ReadLine(CsvReader csv) => new()
    {
        Order = Text(csv, "pedido"),
        FirstName = Text(csv, "nome"),
        LastName = Text(csv, "sobrenome"),
        Cpf = Cpf.TryParse(Text(csv, "cpf"), out var cpf) ? cpf.Value : throw Odd("cpf"),
        Email = Text(csv, "email"),
        Phone = Optional(csv, "telefone"),
        PostalCode = Cep.TryParse(Text(csv, "cep"), out var cep) ? cep.Value : throw Odd("cep"),
        Street = Text(csv, "rua"),
        Number = Text(csv, "numero"),
        Complement = Optional(csv, "complemento"),
        Neighborhood = Optional(csv, "bairro"),
        City = Text(csv, "cidade"),
        State = Text(csv, "uf"),
        Sku = Text(csv, "sku"),
        Quantity = int.TryParse(Text(csv, "quantidade"), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0
            ? quantity
            : throw Odd("quantidade"),
        Price = Amount(csv, "preco"),
        Freight = Amount(csv, "frete"),
        Sla = Text(csv, "entrega"),
        InvoiceKey = InvoiceKey.TryParse(Text(csv, "nota"), out var key) ? key.Value : throw Odd("nota"),
    };

    private static string Text(CsvReader csv, string column) => Optional(csv, column) is { Length: > 0 } text ? text : throw Odd(column);

    private static string Optional(CsvReader csv, string column) =>
        csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index) : "";

    private static decimal Amount(CsvReader csv, string column) =>
        decimal.TryParse(Text(csv, column), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, Amounts, out var amount) && amount <= 1_000_000_000
            ? amount
            : throw Odd(column);

    // Not the value, which may be personal.
    private static FormatException Odd(string column) => new($"the column {column} is missing, or its value is not one.");

    private static string Decode(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
