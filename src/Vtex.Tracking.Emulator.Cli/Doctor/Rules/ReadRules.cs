using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.World.CallBudget;
using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Cli.Doctor.Rules;

/// <summary>The same GET is made once in six hours.</summary>
internal sealed class RepeatedReadRule : DoctorRule
{
    public override string Id => "reads.repeated";

    public override string Title(UserLanguage language) => language.Text("The same GET is made once in six hours", "O mesmo GET é feito uma vez a cada seis horas");

    public override string Advice(UserLanguage language) => language.Text(
        "Keep the answer for six hours, and ask again only then.", "Guarde a resposta por seis horas, e só pergunte de novo depois.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var reads = Requests(evidence).Where(request => request.IsRead).ToList();
        var early = EarlyReads(reads).ToList();
        if (early.Count == 0)
            return Diagnosis.Good(language.Text($"{Count(reads.Count)} reads, none too early", $"{Count(reads.Count)} leituras, nenhuma cedo demais"));
        return Diagnosis.Of(Verdict.Wrong, language.Text(
            $"{Count(early.Count)} of {Count(reads.Count)} reads came within six hours of the same one",
            $"{Count(early.Count)} de {Count(reads.Count)} leituras vieram a menos de seis horas da mesma leitura"), early);
    }

    /// <summary>Finds the reads that repeat one of the last six hours; a walk through pages in rising order is one.</summary>
    private static IEnumerable<ObservedRequest> EarlyReads(IEnumerable<ObservedRequest> reads)
    {
        foreach (var same in reads.GroupBy(request => request.Call, StringComparer.Ordinal))
        {
            ObservedRequest? served = null;
            var page = 0;
            foreach (var request in same)
            {
                var isEarly = served is not null && request.Received - served.Received < CallHistory.Window;
                if (isEarly && request.Page > page)
                    page = request.Page;
                else if (isEarly && page > 1)
                    page = request.Page; // pages begun again: a rule of its own
                else if (isEarly)
                    yield return request;
                if (!isEarly && request.Status is >= 200 and < 300)
                    (served, page) = (request, request.Page);
            }
        }
    }
}

/// <summary>A walk through pages goes on where it is, and does not begin again.</summary>
internal sealed class RestartedPagingRule : DoctorRule
{
    public override string Id => "reads.paging-restarted";

    public override string Title(UserLanguage language) => language.Text("Pages are read once, in order", "As páginas são lidas uma vez, em ordem");

    public override string Advice(UserLanguage language) => language.Text(
        "After a failure go on with the page that is missing; what was read already need not be read again.",
        "Depois de uma falha continue da página que falta; o que já foi lido não precisa ser lido de novo.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var restarted = new List<ObservedRequest>();
        var walks = 0;
        foreach (var same in Requests(evidence).Where(request => request.IsRead).GroupBy(request => request.Call, StringComparer.Ordinal))
        {
            ObservedRequest? begin = null;
            var page = 0;
            foreach (var request in same)
            {
                if (begin is null || request.Received - begin.Received >= CallHistory.Window)
                {
                    (begin, page) = (request, request.Page);
                    continue;
                }

                if (page > 1 && request.Page <= page)
                    restarted.Add(request);
                walks += request.Page == 2 ? 1 : 0;
                page = Math.Max(page, request.Page);
                if (restarted.Count > 0 && restarted[^1] == request)
                    page = request.Page;
            }
        }

        if (restarted.Count == 0)
            return Diagnosis.Good(language.Text($"{Count(walks)} walks through pages, none begun again", $"{Count(walks)} percursos por páginas, nenhum recomeçado"));
        return Diagnosis.Of(Verdict.Wrong, language.Text(
            $"{Count(restarted.Count)} times a walk through pages went back to a page it had read", $"{Count(restarted.Count)} vezes um percurso voltou a uma página já lida"), restarted);
    }
}

/// <summary>A 429 is followed by waiting.</summary>
internal sealed class IgnoredRefusalRule : DoctorRule
{
    public override string Id => "reads.429-ignored";

    public override string Title(UserLanguage language) => language.Text("A 429 is followed by waiting", "Depois de um 429 o cliente espera");

    public override string Advice(UserLanguage language) => language.Text(
        "Wait as long as Retry-After says before the same call is made again.", "Espere o tempo que Retry-After indica antes de repetir a mesma chamada.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var refused = Requests(evidence).Where(request => request.Status == 429).ToList();
        var ignored = (
            from first in refused
            let again = Requests(evidence).FirstOrDefault(request => request.Number > first.Number && request.Call == first.Call)
            where again?.Status == 429
            select again).ToList();
        if (ignored.Count == 0)
        {
            return Diagnosis.Good(refused.Count == 0
                ? language.Text("no call was answered with 429", "nenhuma chamada recebeu 429")
                : language.Text($"{Count(refused.Count)} calls were answered with 429, and not repeated too early", $"{Count(refused.Count)} chamadas receberam 429, e não foram repetidas cedo demais"));
        }

        return Diagnosis.Of(Verdict.Wrong, language.Text(
            $"{Count(ignored.Count)} calls were made again right after a 429, and refused again", $"{Count(ignored.Count)} chamadas foram repetidas logo depois de um 429, e recusadas de novo"), ignored);
    }
}

/// <summary>Every way in which services ended was read by the client.</summary>
internal sealed class UnreadEndingRule : DoctorRule
{
    public override string Id => "reads.endings-unread";

    public override string Title(UserLanguage language) => language.Text("The client reads how services end", "O cliente lê como os serviços terminam");

    public override string Advice(UserLanguage language) => language.Text(
        "Read the service, or a list with that status, after it has ended; and handle every status that the documentation names.",
        "Leia o serviço, ou uma lista com esse status, depois que terminou; e trate cada status que a documentação lista.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var endings = evidence.Events.Select(happened => (Event: happened, Status: StatusOf(happened))).Where(ending => ending.Status is not null).ToList();
        if (endings.Count == 0)
            return Diagnosis.Good(language.Text("no service has ended", "nenhum serviço terminou"));
        var reads = Requests(evidence).Where(request => request.IsRead && request.Status is >= 200 and < 300).ToList();
        var unread = endings.GroupBy(ending => ending.Status!, StringComparer.Ordinal)
            .Where(status => !status.Any(ending => reads.Exists(read => Shows(read, ending.Event, status.Key)))).ToList();
        if (unread.Count == 0)
            return Diagnosis.Good(language.Text($"{Count(endings.Count)} services ended, and all kinds of endings were read", $"{Count(endings.Count)} serviços terminaram, e todos os tipos de fim foram lidos"));
        var names = string.Join(", ", unread.Select(status => $"{status.Key} ({Count(status.Count())})"));
        return Diagnosis.Of(Verdict.Warning, language.Text(
            $"services ended in states that were never read afterwards: {names}", $"serviços terminaram em estados nunca lidos depois: {names}"),
            unread.Select(status => $"{language.Text("service", "serviço")} {Count(status.First().Event.Service ?? 0)}: {status.Key}"));
    }

    private static string? StatusOf(ObservedEvent happened) => happened.Kind switch
    {
        "ServiceDelivered" => "Realizado",
        "ServiceFailed" => "Não Realizado",
        "ServiceReturned" => "Retornado ao Remetente",
        "ServiceCancelled" or "ServiceFinishedByHand" => (string?)happened.Data?["status"],
        _ => null,
    };

    private static bool Shows(ObservedRequest read, ObservedEvent ending, string status)
    {
        if (read.Received < ending.At)
            return false;
        var last = read.Endpoint!.Split('/')[^1];
        if (int.TryParse(last, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id))
            return id == ending.Service;
        return !read.Query.TryGetValue("status", out var filter) || filter.Length == 0
            || filter.Split(',').Any(part => StatusNames.Same(part, status));
    }
}
