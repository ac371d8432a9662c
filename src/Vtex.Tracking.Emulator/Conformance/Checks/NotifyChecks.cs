using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks of notify.</summary>
internal static class NotifyChecks
{
    private const int Several = 10;
    private const int Many = 500;

    public static IReadOnlyList<ConformanceCheck> All { get; } =
    [
        new(
            "notify.one", "A package gets a tracking number", Certainty.Documented, CheckNeeds.Notify,
            NotifyOneAsync)
        {
            Why = "Without a number there is no label and nothing to track: the package stays with the store.",
            Expected = "Status 200, and a map with an entry for the id of the package, which has a tracking.number.",
        },
        new(
            "notify.content-type", "The answer to notify is declared as JSON",
            Certainty.Documented, CheckNeeds.Notified,
            session => ContentTypes.Evaluate(session.First!.Exchange))
        {
            Why = ContentTypes.Why,
            Expected = ContentTypes.Expected,
        },
        new(
            "notify.shape", "The members of the answer to notify have the right types",
            Certainty.Documented, CheckNeeds.Notified,
            session => EvaluateTypes(session.First!.Exchange))
        {
            Why = "A number where a text is expected makes a typed client reject the whole answer, and all packages of the call are lost.",
            Expected = "tracking.number, tracking.url (an http URL) and notification.id are texts. A missing or doubled member, or a text that "
                + "is not a URL, is a warning.",
        },
        new(
            "notify.repeated", "The same notify twice gives the same number", Certainty.Chosen, CheckNeeds.Notified,
            RepeatAsync)
        {
            Why = "The hub repeats a call whose answer was lost; with a second number, label and tracking no longer match.",
            Expected = "The number of the first answer.",
        },
        new(
            "notify.distinct", "Packages have numbers of their own", Certainty.Chosen, CheckNeeds.Notified,
            NotifySeveralAsync)
        {
            Why = "If two parcels share a number, nobody can say which of them was delivered.",
            Expected = "Ten packages, ten different numbers, none of them that of an earlier package. Numbers that differ only in "
                + "case or white space are a warning.",
        },
        new(
            "notify.five-hundred", "Five hundred packages in one call get their numbers",
            Certainty.Chosen, CheckNeeds.Notified,
            NotifyManyAsync)
        {
            Why = "A store that invoices in the evening sends a whole day in one call; a limit in the app, or in front of it, shows only then.",
            Expected = "Status 200, and a tracking.number for each of the packages, within the timeout.",
        },
        new(
            "notify.packages-only", "A notify with packages and no packageIds is accepted",
            Certainty.Documented, CheckNeeds.Notified,
            (session, cancellationToken) => NotifyInFormAsync(session, MessageForms.PackagesOnly, cancellationToken))
        {
            Why = "The guides show this form. A hub that sends it must not lose the package, nor get a second number for it.",
            Expected = "The number that the package has. No number is a warning, because no source says which form the hub sends today.",
        },
        new(
            "notify.ids-only", "A notify with packageIds and no packages is accepted",
            Certainty.Documented, CheckNeeds.Notified,
            (session, cancellationToken) => NotifyInFormAsync(session, MessageForms.IdsOnly, cancellationToken))
        {
            Why = "The reference shows this form. A hub that sends it must not lose the package, nor get a second number for it.",
            Expected = "The number that the package has. No number is a warning, because no source says which form the hub sends today.",
        },
        new(
            "notify.nulls", "Null is accepted wherever the contract allows it",
            Certainty.Documented, CheckNeeds.Notified,
            (session, cancellationToken) => NotifyAnotherAsync(session, session.Messages.New(1), MessageForms.WithNulls, cancellationToken))
        {
            Why = "Stores leave out telephones, complements and coordinates, and the hub sends null for each.",
            Expected = "Status 200 and a number, as for any other package.",
        },
        new(
            "notify.letters", "Accents, quotes and emoji are accepted", Certainty.Chosen, CheckNeeds.Notified,
            (session, cancellationToken) => NotifyAnotherAsync(session, session.Messages.WithLetters(), MessageJson.Write, cancellationToken))
        {
            Why = "People in Brazil are called Conceição and live in São João; some add an emoji to their address.",
            Expected = "Status 200 and a number, as for any other package.",
        },
        new(
            "notify.bar-code", "Tracking numbers can be printed as bar codes", Certainty.Chosen, CheckNeeds.Notify,
            session => Finding.Worst(
                session.Notifications.Select(EvaluateNumbers), "No number was given: see notify.one."))
        {
            Why = "A label whose bar code cannot be printed or scanned stops the package at the first depot.",
            Expected = "Printable ASCII, without white space or invisible characters around it, at most 47 characters or an even "
                + "number of up to 94 digits. White space inside is a warning.",
        },
    ];

    private static async Task<Finding> NotifyOneAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var message = session.Messages.New(1);
        var notified = await session.NotifyAsync(message, cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault + notified.Exchange.Hint, notified.Exchange);

        (session.FirstMessage, session.First) = (message, notified);
        var issues = new Issues();
        if (notified.Exchange.Reply.Status != StatusCodes.Status200OK)
            issues.AddOdd($"{notified.Answer.Words}; 200 is the only status that is documented");
        if (notified.Unasked.Count > 0)
            issues.AddOdd($"it also answered for {CallMessages.Names(notified.Unasked)}, which it was not notified of");
        return Finding.Of(issues, "it got a number", notified.Exchange);
    }

    private static Finding EvaluateTypes(Exchange exchange)
    {
        var issues = new Issues();
        foreach (var entry in new SchemaChecker(exchange.Json!.Value, "$", issues).Entries())
        {
            var tracking = entry.Object("tracking");
            tracking?.Text("number");
            tracking?.Url("url");
            entry.Object("notification")?.Text("id");
        }

        return Finding.Of(issues, "all members have the right types", exchange);
    }

    private static async Task<Finding> RepeatAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.FirstMessage!, cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);
        session.KeepsNumbers = HasFirstNumbers(session, notified);
        return session.KeepsNumbers
            ? Finding.Passed("it kept its number", notified.Exchange)
            : Finding.Failed($"it had {FirstNumbers(session)}, and now has {CallMessages.Names([.. notified.Numbers])}", notified.Exchange);
    }

    private static async Task<Finding> NotifySeveralAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.Messages.New(Several), cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);

        var different = notified.Numbers.Distinct(StringComparer.Ordinal).Count();
        if (different < Several)
            return Finding.Failed($"{CallMessages.Count(Several, "package")} have {CallMessages.Count(different, "number")}", notified.Exchange);
        if (notified.Numbers.Intersect(session.First!.Numbers, StringComparer.Ordinal).ToList() is { Count: > 0 } taken)
            return Finding.Failed($"the number of a package of another order was given again: {CallMessages.Names(taken)}", notified.Exchange);
        return notified.Numbers.Concat(session.First.Numbers).Select(CarrierNumber.Folded).Distinct(StringComparer.Ordinal).Count() > Several
            ? Finding.Passed("all numbers are different", notified.Exchange)
            : Finding.Warned("some numbers differ only in case or white space", notified.Exchange);
    }

    private static async Task<Finding> NotifyManyAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(session.Messages.New(Many), cancellationToken);
        if (notified.Fault is { } fault)
            return Finding.Failed(fault, notified.Exchange);
        session.ManyNumbers = [.. notified.Numbers.Distinct(StringComparer.Ordinal)];
        return Finding.Passed("all of them got a number", notified.Exchange);
    }

    private static async Task<Finding> NotifyInFormAsync(
        ConformanceSession session, Func<NotifyMessage, ReadOnlyMemory<byte>> form, CancellationToken cancellationToken)
    {
        var message = session.FirstMessage!;
        var notified = await session.NotifyAsync(message, form(message), cancellationToken);
        if (notified.Exchange.Reply.Status is null)
            return Finding.Failed(notified.Answer.Words, notified.Exchange);
        if (notified.Fault is { } fault)
            return Finding.Warned($"{fault}: the app relies on the other form", notified.Exchange);
        if (!session.KeepsNumbers)
            return Finding.Skipped("It gave a number, but not even the same call gets the same number again: see notify.repeated.");
        return HasFirstNumbers(session, notified)
            ? Finding.Passed("it kept its number", notified.Exchange)
            : Finding.Failed($"it had {FirstNumbers(session)}, and in this form {CallMessages.Names([.. notified.Numbers])}", notified.Exchange);
    }

    private static async Task<Finding> NotifyAnotherAsync(
        ConformanceSession session, NotifyMessage message, Func<NotifyMessage, ReadOnlyMemory<byte>> form, CancellationToken cancellationToken)
    {
        var notified = await session.NotifyAsync(message, form(message), cancellationToken);
        return notified.Fault is { } fault ? Finding.Failed(fault, notified.Exchange) : Finding.Passed("it got a number", notified.Exchange);
    }

    private static Finding EvaluateNumbers(NotifyExchange notified)
    {
        var given = notified.Asked.Where(id => notified.GivenOf(id) is not null).ToList();
        if (given.Count == 0)
            return Finding.Skipped("There is no number.");
        var notes = new AnswerNotes();
        foreach (var id in given)
        {
            foreach (var fault in CarrierNumber.Faults(notified.GivenOf(id)!))
                notes.Add(new CallNote(CallNoteKind.OddNumber) { Number = fault }, id);
        }

        var issues = new Issues();
        foreach (var note in notes.All)
        {
            if (note.Number == NumberFault.BlanksInside)
                issues.AddOdd(CallMessages.Describe(note));
            else
                issues.AddWrong(CallMessages.Describe(note));
        }

        return Finding.Of(issues, "all numbers can be printed", notified.Exchange);
    }

    private static bool HasFirstNumbers(ConformanceSession session, NotifyExchange notified) =>
        notified.Numbers.SequenceEqual(session.First!.Numbers, StringComparer.Ordinal);

    private static string FirstNumbers(ConformanceSession session) => CallMessages.Names([.. session.First!.Numbers]);
}
