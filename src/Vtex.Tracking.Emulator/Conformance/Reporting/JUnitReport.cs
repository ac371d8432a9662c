using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Writes the report as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    /// <param name="report">The report.</param>
    /// <param name="translate">Translates a sentence of the report; null for English.</param>
    public static string Write(ConformanceReport report, Func<string, string>? translate = null)
    {
        translate ??= static text => text;
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", $"conformance of {report.Options.App} {report.Options.AppVersion}"),
            new XAttribute("tests", report.Results.Count),
            new XAttribute("failures", report.Count(CheckOutcome.Failed)),
            new XAttribute("errors", 0),
            new XAttribute("skipped", report.Count(CheckOutcome.Skipped)),
            new XAttribute("time", Time(report.Duration)),
            report.Results.Select(result => Case(result, translate)));
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
            new XElement("testsuites", suite).Save(xml);
        return text + "\n";
    }

    private static XElement Case(CheckResult result, Func<string, string> translate) => new(
        "testcase",
        new XAttribute("classname", "conformance." + result.Id.Split('.')[0]),
        new XAttribute("name", $"{result.Id}: {translate(result.Title)}"),
        new XAttribute("time", Time(result.Duration)),
        result.Outcome switch
        {
            CheckOutcome.Failed => new XElement("failure", new XAttribute("message", translate(result.Found)), Details(result, translate)),
            CheckOutcome.Skipped => new XElement("skipped", new XAttribute("message", translate(result.Found))),
            // The format has no warnings; what a test printed is shown beside it.
            CheckOutcome.Warning => new XElement("system-out", translate("warning") + ": " + Details(result, translate)),
            _ => null,
        });

    private static string Details(CheckResult result, Func<string, string> translate) =>
        $"{translate(result.Found)}\n{translate("expected")}: {translate(result.Expected)} ({translate(ReportNames.Of(result.Certainty))})\n" +
        $"{translate("why")}: {translate(result.Why)}\n{translate("sent")}: {result.Sent}\n{translate("received")}: {result.Received}";

    private static string Time(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>A text writer whose XML declares UTF-8, in which it is stored.</summary>
internal sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
