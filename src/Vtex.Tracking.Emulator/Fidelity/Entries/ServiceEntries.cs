using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>The life of a service: what may be done to it, and what comes of it.</summary>
internal static class ServiceEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("life.statuses", "A service is Ativo, Roteirizado, Em Andamento, Pausado, Realizado, Não Realizado, Cancelado pelo BackOffice, Cancelado pelo Cliente or Retornado ao Remetente.", Documented, Help + ", services"),
        new("life.moves", "Whoever moves a service goes through one table, drawn in [lifecycle.md](lifecycle.md); what is not in it is refused.", Chosen, "The statuses are in the help centre; where no source says which leads to which, the table is our choice"),
        new("life.ativo-only", "Only a service that is Ativo can be edited, deleted or rescheduled.", Documented, Help + ", services"),
        new("life.deleted", "A deleted service is found by no call any more, and its id is not given again.", Chosen, OurChoice),
        new("life.pause", "A driver pauses (Pausado) and starts again (Em Andamento); the stop keeps its first start and its latest pause. Nobody is notified of the new start.", Documented, "Driver app; which times the stop keeps is our choice, and the real system notifies the recipient"),
        new("life.by-hand", "The back office ends a service without the driver, as Realizado or Não Realizado, with a registered justification.", Documented, Help + ", services; that it may be Ativo, Roteirizado, Em Andamento or Pausado before, and only these two after, is our choice"),
        new("life.correction", "The back office corrects the status of a service that has ended, with a registered justification; no stop and no route opens again by it. From Realizado, Retornado ao Remetente and the cancelled ones nothing else leads on.", Chosen, OurChoice),
        new("life.reasons", "Five justifications are registered from the start; the back office registers more.", Chosen, Help + ", reasons for status change; the five are our choice"),
        new("life.cancel", "The back office cancels what is Ativo, Roteirizado, Em Andamento, Pausado or Não Realizado; the recipient what is Ativo or Roteirizado.", Chosen, OurChoice),
        new("life.retry", "A service that is Não Realizado can be put on a route again, with a further stop, or go back to its sender.", Chosen, OurChoice),
        new("life.reschedule", "A recipient chooses today or a later day that is no holiday, and morning, afternoon or night; the appointment is where that begins: 08:00, 12:00 or 18:00 in Brasília.", Documented, "Last Mile, rescheduling; today as the first day and the hours are our choice"),
        new("life.holidays", "Holidays are 1 January, 21 April, 1 May, 7 September, 15 November and, from 2024 on, 20 November; the back office registers others, the religious ones among them.", Documented, Help + ", holidays; the days are those of the law"),
        new("life.rating", "A recipient rates from 1 to 5, with a comment or without, what is Realizado; a later rating replaces an earlier one.", Documented, "Last Mile, rating; when, and that a later one replaces it, is our choice"),
    ];
}
