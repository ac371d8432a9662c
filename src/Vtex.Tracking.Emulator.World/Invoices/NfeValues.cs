using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>The texts of an invoice's XML by their places below <c>infNFe</c>. Its items and taxes are passed over.</summary>
internal sealed class NfeValues
{
    public const string Root = "infNFe";

    private const string Parent = "NFe";
    private const string Group = "transp/vol";
    private const int MaxGroups = 5_000; // by the layout

    private static readonly string[] Parts = ["ide", "emit", "dest", "entrega", "transp", "total"];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];
    private string? _parent;
    private bool _isFirst;

    /// <summary>Gets the number of groups of volumes.</summary>
    public int Groups { get; private set; }

    public bool Any(string prefix) => _texts.Keys.Any(path => path.StartsWith(prefix, StringComparison.Ordinal));

    public bool TryGet(string path, [MaybeNullWhen(false)] out string text) => _texts.TryGetValue(path, out text);

    public static string GroupPath(int group) => group == 1 ? Group : FormattableString.Invariant($"{Group}[{group}]");

    /// <summary>Collects the texts of the first invoice in a document.</summary>
    /// <returns>Why it is not read; null when it is.</returns>
    public NfeReading? Collect(string document)
    {
        if (string.IsNullOrWhiteSpace(document))
            return NfeReading.Refused(NfeRefusal.Empty);
        using var reader = XmlReader.Create(new StringReader(document.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = NfeReader.MaxBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        try
        {
            return Read(reader);
        }
        catch (XmlException failure)
        {
            return document.Contains("<!DOCTYPE", StringComparison.Ordinal)
                ? NfeReading.Refused(NfeRefusal.HasDocumentType)
                : NfeReading.Refused(NfeRefusal.NotXml, Math.Max(1, failure.LineNumber));
        }
    }

    private NfeReading? Read(XmlReader reader)
    {
        var depth = -1;
        while (reader.Read())
        {
            if (reader.Depth > NfeReader.MaxDepth)
                return NfeReading.Refused(NfeRefusal.TooDeep);
            if (depth < 0)
                depth = FindInvoice(reader);
            else if (reader.Depth <= depth && reader.NodeType is XmlNodeType.EndElement)
                depth = int.MaxValue; // the rest must be XML too, and says nothing
            else if (depth < int.MaxValue)
                Take(reader, reader.Depth - depth - 1);
        }

        return depth < 0 ? NfeReading.Refused(NfeRefusal.NotAnInvoice) : null;
    }

    // Transport documents (CT-e, MDF-e) name the invoices of what they carry in elements of the same name.
    private int FindInvoice(XmlReader reader)
    {
        if (reader.NodeType is not XmlNodeType.Element)
            return -1;
        if (reader.LocalName != Root || (reader.Depth > 0 && _parent != Parent))
        {
            _parent = reader.LocalName;
            return -1;
        }

        if (reader.GetAttribute("Id") is { } id)
            _texts["@Id"] = id;
        return reader.IsEmptyElement ? int.MaxValue : reader.Depth;
    }

    private void Take(XmlReader reader, int level)
    {
        if (reader.NodeType is XmlNodeType.Element)
            Enter(reader.LocalName, level);
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _path.Count >= level && level > 1 && Parts.Contains(_path[0]))
            Add(string.Join('/', _path.Take(level)), reader.Value);
    }

    private void Enter(string name, int level)
    {
        _path.RemoveRange(level, _path.Count - level);
        if (level == 1 && name == "vol" && _path[0] == "transp")
        {
            Groups = Math.Min(Groups + 1, MaxGroups + 1);
            name = GroupPath(Groups)["transp/".Length..];
        }

        _path.Add(name);
        _isFirst = !_texts.ContainsKey(string.Join('/', _path));
    }

    // The first of several elements counts; its text may come in parts, as CDATA makes them.
    private void Add(string path, string text)
    {
        if (!_isFirst)
            return;
        var before = _texts.GetValueOrDefault(path, "");
        if (before.Length <= NfeReader.MaxText)
            _texts[path] = before + text;
    }
}
