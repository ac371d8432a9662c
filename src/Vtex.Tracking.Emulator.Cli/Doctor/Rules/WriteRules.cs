using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Doctor.Rules;

/// <summary>A login serves many calls.</summary>
internal sealed class LoginPerCallRule : DoctorRule
{
    private const int FewLogins = 2;

    public override string Id => "login.per-call";

    public override string Title(UserLanguage language) => language.Text("A login serves many calls", "Um login serve a muitas chamadas");

    public override string Advice(UserLanguage language) => language.Text(
        "Keep the token until it expires, for all calls and threads of the program.", "Guarde o token até expirar, para todas as chamadas e threads do programa.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var logins = Requests(evidence).Where(request => request.IsLogin && request.Status is >= 200 and < 300).ToList();
        var calls = Requests(evidence).Count(request => !request.IsLogin && request.Endpoint is not null);
        var found = language.Text($"{Count(logins.Count)} logins for {Count(calls)} calls", $"{Count(logins.Count)} logins para {Count(calls)} chamadas");
        if (logins.Count <= FewLogins)
            return Diagnosis.Good(found);
        if (logins.Count * 2 > calls)
            return Diagnosis.Of(Verdict.Wrong, found, logins);
        return logins.Count * 5 > calls ? Diagnosis.Of(Verdict.Warning, found, logins) : Diagnosis.Good(found);
    }
}

/// <summary>What was created is not created again.</summary>
internal sealed class RepeatedWriteRule : DoctorRule
{
    private static readonly string[] Names = ["orderNumber", "invoice"];

    public override string Id => "writes.repeated";

    public override bool NeedsRequests => false;

    public override string Title(UserLanguage language) => language.Text("Nothing is created twice", "Nada é criado duas vezes");

    public override string Advice(UserLanguage language) => language.Text(
        "A write whose answer was lost may have arrived: look for the order before it is sent again.",
        "Uma gravação cuja resposta se perdeu pode ter chegado: procure o pedido antes de enviá-la de novo.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var created = evidence.Events.Where(happened => happened.Kind == "ServiceCreated").ToList();
        var twice = created.GroupBy(Content, StringComparer.Ordinal).Where(same => same.Key.Length > 0 && same.Skip(1).Any()).ToList();
        if (twice.Count == 0)
            return Diagnosis.Good(language.Text($"{Count(created.Count)} services, no two alike", $"{Count(created.Count)} serviços, nenhum igual a outro"));
        var copies = twice.Sum(same => same.Count() - 1);
        return Diagnosis.Of(Verdict.Wrong, language.Text(
            $"{Count(copies)} services are copies of others: the same order, invoice and contents", $"{Count(copies)} serviços são cópias de outros: mesmo pedido, nota fiscal e conteúdo"),
            twice.Select(same => language.Text("services ", "serviços ") + string.Join(", ", same.Select(happened => Count(happened.Service ?? 0)))));
    }

    // Only what names an order or invoice can be told apart from another of the same kind.
    private static string Content(ObservedEvent happened)
    {
        var details = happened.Data?["details"] as JsonObject;
        var isNamed = details is not null && Names.Any(name => details[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String && (string?)value is { Length: > 0 });
        return isNamed ? details!.ToJsonString() : "";
    }
}

/// <summary>A rule about what the emulator noted of requests.</summary>
internal abstract class NoticeRule : DoctorRule
{
    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var noticed = Requests(evidence).Where(request => request.Notice is { } notice && IsMeant(notice)).ToList();
        var sent = Requests(evidence).Count(request => request.Endpoint is not null && !request.IsLogin);
        if (noticed.Count == 0)
            return Diagnosis.Good(language.Text($"{Count(sent)} requests without it", $"{Count(sent)} requisições sem isso"));
        return Diagnosis.Of(Verdict.Warning, language.Text(
            $"{Count(noticed.Count)} of {Count(sent)} requests", $"{Count(noticed.Count)} de {Count(sent)} requisições"),
            noticed.Select(request => $"{request}: {request.Notice}"));
    }

    protected abstract bool IsMeant(string notice);
}

/// <summary>Requests have fields and parameters that the API knows.</summary>
internal sealed class UnknownFieldRule : NoticeRule
{
    public override string Id => "requests.unknown-fields";

    public override string Title(UserLanguage language) => language.Text("Fields and parameters are ones that the API knows", "Campos e parâmetros são os que a API conhece");

    public override string Advice(UserLanguage language) => language.Text(
        "What the API does not know it ignores: correct the name, or leave it out. A strict universe refuses it.",
        "O que a API não conhece ela ignora: corrija o nome, ou omita-o. Um universo estrito o recusa.");

    protected override bool IsMeant(string notice) =>
        notice.Contains("is not a field of this request", StringComparison.Ordinal) || notice.Contains("is not a parameter of this request", StringComparison.Ordinal);
}

/// <summary>Times are those of Brazil.</summary>
internal sealed class ForeignOffsetRule : NoticeRule
{
    public override string Id => "requests.foreign-offset";

    public override string Title(UserLanguage language) => language.Text("Times have the offset of Brazil or UTC, or none", "Os horários têm o offset do Brasil ou UTC, ou nenhum");

    public override string Advice(UserLanguage language) => language.Text(
        "Write Brasília time, with -03:00 or without an offset; the zone of a server is not that of the deliveries.",
        "Escreva o horário de Brasília, com -03:00 ou sem offset; o fuso de um servidor não é o das entregas.");

    protected override bool IsMeant(string notice) => notice.Contains("has an offset that is neither UTC nor Brazil's", StringComparison.Ordinal);
}

/// <summary>Documents, CEPs and types are ones that can be.</summary>
internal sealed class OddValueRule : NoticeRule
{
    private static readonly string[] Sentences = ["is not a CPF:", "is not a CNPJ:", "is not a CEP:", "does not fit the CEP", "must be one of Entrega", "which lays down nothing"];

    public override string Id => "requests.odd-values";

    public override string Title(UserLanguage language) => language.Text("CPF, CNPJ, CEP and types are possible ones", "CPF, CNPJ, CEP e tipos são possíveis");

    public override string Advice(UserLanguage language) => language.Text(
        "Check documents and CEPs before they are sent; a driver stands at the wrong door otherwise.",
        "Confira documentos e CEPs antes de enviar; senão um motorista para na porta errada.");

    protected override bool IsMeant(string notice) => Sentences.Any(sentence => notice.Contains(sentence, StringComparison.Ordinal));
}

/// <summary>The clock moves, so that something can happen.</summary>
internal sealed class FrozenClockRule : DoctorRule
{
    private const int FewReads = 2;

    public override string Id => "clock.never-moved";

    public override string Title(UserLanguage language) => language.Text("The clock moves", "O relógio anda");

    public override string Advice(UserLanguage language) => language.Text(
        "Advance the clock (emulator.Clock.AdvanceAsync, or POST /_emulator/clock/advance), or let it run.",
        "Avance o relógio (emulator.Clock.AdvanceAsync, ou POST /_emulator/clock/advance), ou deixe-o correr.");

    public override Diagnosis Examine(Evidence evidence, UserLanguage language)
    {
        var reads = Requests(evidence).Where(request => request.IsRead).ToList();
        var isStill = evidence.ClockSpeed == 0 && reads.Count > FewReads && reads.TrueForAll(read => read.Received == reads[0].Received) && evidence.Now == reads[0].Received;
        return isStill
            ? Diagnosis.Of(Verdict.Warning, language.Text(
                $"{Count(reads.Count)} reads at one and the same instant of a clock that stands still: nothing can happen in between",
                $"{Count(reads.Count)} leituras em um único instante de um relógio parado: nada pode ocorrer entre elas"), [reads[0], reads[^1]])
            : Diagnosis.Good(language.Text("time passed between the reads, or there were few", "o tempo passou entre as leituras, ou houve poucas"));
    }
}
