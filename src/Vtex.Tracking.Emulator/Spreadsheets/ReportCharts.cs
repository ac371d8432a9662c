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
        ReportChart.Attendance => ["Usuário", "Situação", "Chats Abertos"],
        ReportChart.Reversals => ["Usuário", "Realizadas", "Não Realizadas"],
        ReportChart.Occurrences => ["Ocorrência", "Com Reversão", "Sem Reversão"],
        ReportChart.ChatTimes => ["Transportadora", "Chats", "Tempo Médio (min)"],
        ReportChart.Reversible or ReportChart.ReversibleReversals => ["Ocorrências", "Chats", "Percentual"],
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

        if (chart is >= ReportChart.Attendance and <= ReportChart.ReversibleReversals)
            return Support(reports.GetSupportIndicators(filter, date, scope), chart);
        var deadlines = reports.GetDeadlineIndicators(filter, date, scope);
        return chart switch
        {
            ReportChart.DeadlineStatuses => Bars(deadlines.Services),
            ReportChart.NotMonitored => deadlines.Carriers.Select(carrier => new object?[] { ReportColumns.NameOf(carrier.Carrier), carrier.NotMonitored }),
            ReportChart.CarrierDeadlines => deadlines.Carriers.Select(carrier => new object?[] { ReportColumns.NameOf(carrier.Carrier), carrier.Services, carrier.WithDeadline }),
            _ => Shares(("No Prazo", deadlines.InDeadline), ("Fora do Prazo", deadlines.OutOfDeadline)),
        };
    }

    private static IEnumerable<object?[]> Support(SupportIndicators support, ReportChart chart) => chart switch
    {
        ReportChart.Attendance => support.Attendants.Select(user => new object?[] { user.Name, user.Asked > 0 ? "Solicitado" : user.IsOnline ? "Livre" : "Offline", user.Asked }),
        ReportChart.Reversals => support.Attendants.Select(user => new object?[] { user.Name, user.Done, user.NotDone }),
        ReportChart.Occurrences => support.Occurrences.Select(one => new object?[] { one.Occurrence, one.Reversed, one.NotReversed }),
        ReportChart.ChatTimes => support.Carriers
            .Select(carrier => new object?[] { ReportColumns.NameOf(carrier.Carrier), carrier.Chats, ReportColumns.Rounded(carrier.MeanDuration.TotalMinutes) }),
        ReportChart.Reversible => Shares(("Reversíveis", support.Reversible), ("Não Reversíveis", support.NotReversible)),
        _ => Shares(("Com Reversão", support.Reversed), ("Sem Reversão", support.NotReversed)),
    };

    private static IEnumerable<object?[]> Shares((string Name, int Count) one, (string Name, int Count) other) =>
        new[] { one, other }.Select(part => new object?[] { part.Name, part.Count, ReportNames.Percent(part.Count, one.Count + other.Count) });

    private static IEnumerable<object?[]> Bars(ServiceCounts counts) => ReportNames.Bars(counts).Select(bar => new object?[] { bar.Name, bar.Count });
}
