using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>The figures of the charts of the indicators.</summary>
internal static class ReportCharts
{
    public static string[] LabelsOf(ReportChart chart) => chart switch
    {
        ReportChart.StatusBars or ReportChart.DeadlineStatuses => ["Status", "Serviços"],
        ReportChart.StatusShares => ["Status", "Percentual"],
        ReportChart.Ratings => ["Transportadora", "Avaliações", "Avaliação Média"],
        ReportChart.NotMonitored => ["Transportadora", "Não Monitorados"],
        ReportChart.CarrierDeadlines => ["Transportadora", "Serviços", "Com Data Limite"],
        _ => ["Prazo", "Serviços", "Percentual"],
    };

    public static IEnumerable<object?[]> Rows(PlatformReports reports, ReportChart chart, ReportFilter filter, IndicatorDate date, PlatformScope? scope)
    {
        switch (chart)
        {
            case ReportChart.StatusBars:
                return Bars(reports.GetServiceIndicators(filter, date, scope).Services);
            case ReportChart.StatusShares:
                var counts = reports.GetServiceIndicators(filter, date, scope).Services;
                return ReportNames.Bars(counts).Select(bar => new object?[] { bar.Name, ReportNames.Percent(bar.Count, counts.Total) });
            case ReportChart.Ratings:
                return reports.GetServiceIndicators(filter, date, scope).Ratings
                    .Select(carrier => new object?[] { ReportColumns.NameOf(carrier.Carrier), carrier.Ratings, ReportColumns.Rounded(carrier.Mean) });
        }

        var deadlines = reports.GetDeadlineIndicators(filter, date, scope);
        return chart switch
        {
            ReportChart.DeadlineStatuses => Bars(deadlines.Services),
            ReportChart.NotMonitored => deadlines.Carriers.Select(carrier => new object?[] { ReportColumns.NameOf(carrier.Carrier), carrier.NotMonitored }),
            ReportChart.CarrierDeadlines => deadlines.Carriers.Select(carrier => new object?[] { ReportColumns.NameOf(carrier.Carrier), carrier.Services, carrier.WithDeadline }),
            _ => [Share("No Prazo", deadlines.InDeadline), Share("Fora do Prazo", deadlines.OutOfDeadline)],
        };

        object?[] Share(string name, int count) => [name, count, ReportNames.Percent(count, deadlines.InDeadline + deadlines.OutOfDeadline)];
    }

    private static IEnumerable<object?[]> Bars(ServiceCounts counts) => ReportNames.Bars(counts).Select(bar => new object?[] { bar.Name, bar.Count });
}
