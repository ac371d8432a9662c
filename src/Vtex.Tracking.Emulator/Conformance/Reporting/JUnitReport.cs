using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Writes the report as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    public static string Write(ConformanceReport report)
    {
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", $"conformance of {report.Options.App} {report.Options.AppVersion}"),
            new XAttribute("tests", report.Results.Count),
            new XAttribute("failures", report.Count(CheckOutcome.Failed)),
            new XAttribute("errors", 0),
            new XAttribute("skipped", report.Count(CheckOutcome.Skipped)),
            new XAttribute("time", Time(report.Duration)),
            report.Results.Select(Case));
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
            new XElement("testsuites", suite).Save(xml);
        return text + "\n";
    }

    private static XElement Case(CheckResult result) => new(
        "testcase",
        new XAttribute("classname", "conformance." + result.Id.Split('.')[0]),
        new XAttribute("name", $"{result.Id}: {result.Title}"),
        new XAttribute("time", Time(result.Duration)),
        result.Outcome switch
        {
            CheckOutcome.Failed => new XElement("failure", new XAttribute("message", result.Found), Details(result)),
            CheckOutcome.Skipped => new XElement("skipped", new XAttribute("message", result.Found)),
            // The format has no warnings; what a test printed is shown beside it.
            CheckOutcome.Warning => new XElement("system-out", "warning: " + Details(result)),
            _ => null,
        });

    private static string Details(CheckResult result) =>
        $"{result.Found}\nexpected: {result.Expected} ({ReportNames.Of(result.Certainty)})\nwhy: {result.Why}\n" +
        $"sent: {result.Sent}\nreceived: {result.Received}";

    private static string Time(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>A text writer whose XML declares UTF-8, in which it is stored.</summary>
internal sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
