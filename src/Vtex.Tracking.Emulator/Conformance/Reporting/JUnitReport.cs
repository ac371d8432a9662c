using System.Globalization;
using System.Text;
using System.Xml;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Writes the report as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    public static string Write(ConformanceReport report)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
            WriteSuite(xml, report);
        return text + "\n";
    }

    private static void WriteSuite(XmlWriter xml, ConformanceReport report)
    {
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"conformance of {report.Options.App} {report.Options.AppVersion}");
        xml.WriteAttributeString("tests", Number(report.Results.Count));
        xml.WriteAttributeString("failures", Number(report.Count(CheckOutcome.Failed)));
        xml.WriteAttributeString("errors", Number(0));
        xml.WriteAttributeString("skipped", Number(report.Count(CheckOutcome.Skipped)));
        xml.WriteAttributeString("time", Time(report.Duration));
        foreach (var result in report.Results)
            WriteCase(xml, result);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, CheckResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "conformance." + result.Id.Split('.')[0]);
        xml.WriteAttributeString("name", $"{result.Id}: {result.Title}");
        xml.WriteAttributeString("time", Time(result.Duration));
        if (result.Outcome == CheckOutcome.Failed)
            WriteMessage(xml, "failure", result);
        else if (result.Outcome == CheckOutcome.Skipped)
            WriteMessage(xml, "skipped", result);
        // The format has no warnings; what a test printed is shown beside it.
        if (result.Outcome == CheckOutcome.Warning)
            xml.WriteElementString("system-out", "warning: " + Details(result));
        xml.WriteEndElement();
    }

    private static void WriteMessage(XmlWriter xml, string element, CheckResult result)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", result.Found);
        if (result.Outcome == CheckOutcome.Failed)
            xml.WriteString(Details(result));
        xml.WriteEndElement();
    }

    private static string Details(CheckResult result) =>
        $"{result.Found}\nexpected: {result.Expected} ({ReportNames.Of(result.Source)})\nwhy: {result.Why}\n" +
        $"sent: {result.Sent}\nreceived: {result.Received}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>A text writer whose XML declares UTF-8, in which it is stored.</summary>
internal sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
