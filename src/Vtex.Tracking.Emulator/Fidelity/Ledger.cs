using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Lists the emulator's behaviours, with how certain each is: those of the API here, those of the emulated world and of
/// the Shipping Network by subject in the other files of this folder.
/// </summary>
internal static class Ledger
{
    // The first of all, because every entry below is added to it as it is declared.
    private static readonly List<FidelityEntry> OfTheApi = [];

    public static FidelityEntry LoginAnswer { get; } = Add("login.answer", "A login answers with `authenticated`, `created`, `expiration`, `accessToken` and `message`; the two times are UTC text with seven fraction digits.", Documented, Reference);
    public static FidelityEntry LoginUsers { get; } = Add("login.users", "A user name that is new opens its own universe and keeps the password of its first login, unless users are fixed in the options.", Chosen, OurChoice);

    public static FidelityEntry LoginRefusal { get; } = Add("login.refusal", "A wrong or empty user name or password is answered with 401 and problem+json.", Chosen, "The status is in the API reference; the body is our choice");
    public static FidelityEntry LoginUserNames { get; } = Add("login.user-names", "A user name whose universe no URL could name is refused with 400: one of more than 254 characters, `.`, `..`, or one with control characters or `%2F`.", Chosen, OurChoice);

    public static FidelityEntry TokenLifetime { get; } = Add("login.token-lifetime", "A token holds for 30 days on the emulator's clock.", Documented, Reference + " (example)");
    public static FidelityEntry CreateAnswer { get; } = Add("write.empty-answer", "A successful POST or PUT answers 200 without a body.", Chosen, "The reference shows no body");

    public static FidelityEntry RequiredFields { get; } = Add("write.required-fields", "Required of a service: `deliveryServiceType` and `shipperCustomer` with `legalType`, `addressStreet` and `postalCode`; of a route: `carrier.username`, `displacementType` and `deliveryServiceDate`. Empty text counts as missing.", OldDocumentation, OldReference + "; empty text is our choice");
    public static FidelityEntry FieldLengths { get; } = Add("write.field-lengths", "Text that is longer or shorter than the contract allows is refused; `legalType` must be PF or PJ.", Documented, Reference);

    public static FidelityEntry AllOrNothing { get; } = Add("write.all-or-nothing", "When one element is bad nothing is created or changed.", Chosen, OurChoice);
    public static FidelityEntry FaultBody { get; } = Add("write.fault-body", "A 400 carries problem+json that lists every fault with its JSON path.", Chosen, "The reference shows no body");

    public static FidelityEntry FieldNameCase { get; } = Add("write.field-names", "Field names are found in any case; unknown fields are ignored. Of a field that is given more than once the last one counts, before those in another case.", Chosen, OurChoice);
    public static FidelityEntry SameInvoiceTwice { get; } = Add("write.same-invoice-twice", "The same invoice and series sent twice makes two services.", Chosen, OurChoice);

    public static FidelityEntry CustomerLink { get; } = Add("write.customer-link", "A customer with `idExternalShipperCustomer` is linked to the one already known by that id, whose details are renewed; a customer without it is registered anew each time.", Documented, Help + ", customers; renewing the details is our choice");
    public static FidelityEntry RequestTimes { get; } = Add("write.times", "Times in requests may carry an offset or `Z`; without one they are Brasília time, and a plain date is its midnight. Of a second any number of digits may be sent, of which seven count; `t` and `z` may be small, and a blank may stand for the `T`.", Chosen, Help + ", drivers (default zone)");

    public static FidelityEntry WholeNumbers { get; } = Add("write.whole-numbers", "`12.0` and `1.2e1` are taken for the whole number 12.", Chosen, OurChoice);
    public static FidelityEntry BodyEncodings { get; } = Add("write.encodings", "A body is read in UTF-8, US-ASCII, ISO-8859-1, ISO-8859-15, Windows-1252 or UTF-16, as `Content-Type`, a byte order mark or the first bytes say, and decompressed from gzip, deflate or br; what is not supported is answered with 415, over 32 MiB with 413, more than 64 levels or 2,000,000 values of JSON with 400.", Chosen, OurChoice);

    public static FidelityEntry RouteForms { get; } = Add("write.route-forms", "`POST /services/routes` takes the array of the reference's example and the object with arrays of arrays of its schema.", Documented, Reference);
    public static FidelityEntry PackingListRemoval { get; } = Add("packing-list.removal", "Removing a packing list clears `packingList` and its date; the service stays.", Chosen, OurChoice);

    public static FidelityEntry PackingListUnknown { get; } = Add("packing-list.unknown", "An invoice that no service has is passed over without complaint.", Chosen, OurChoice);
    public static FidelityEntry UnknownService { get; } = Add("service.unknown", "A service id that does not exist is answered with 404, one that is no number with 400.", OldDocumentation, OldReference);

    public static FidelityEntry FirstIds { get; } = Add("ids.first", "Ids of services, customers, routes and stops count from 1 in each universe.", Chosen, OurChoice);
    public static FidelityEntry ListRange { get; } = Add("list.range", "`GET /services` filters on the Brasília day of the service's creation; both ends are included and may lie 30 days apart.", Documented, Reference + "; that both ends are included is our choice");

    public static FidelityEntry RouteListRange { get; } = Add("route-list.range", "`GET /services/routes` filters on the Brasília day of the route.", Documented, Reference);
    public static FidelityEntry RouteListStatus { get; } = Add("route-list.status", "`GET /services/routes` takes the status of the stop (Ativo, Realizado, NaoRealizado, Cancelado), and, for stops that are Ativo, also Roteirizado, EmAndamento and Pausado.", Documented, Reference + " and " + OldReference + ", their union");

    public static FidelityEntry RouteListRepeats { get; } = Add("route-list.repeats", "A service with two stops in the range is listed once for each.", Chosen, OurChoice);
    public static FidelityEntry ListDates { get; } = Add("list.dates", "Without dates the last 30 days are listed; with one date, the 30 days after `dateInit` or before `dateEnd`.", Chosen, OurChoice);

    public static FidelityEntry PageSize { get; } = Add("list.page-size", "A page holds 25 services unless `pageSize` says otherwise, from 1 to 1,000; pages count from 1.", Documented, Reference + "; the limits are our choice");
    public static FidelityEntry TotalCount { get; } = Add("list.total-count", "`totalCount` is the number of services that match, not of pages.", OldDocumentation, OldReference);

    public static FidelityEntry EmptyList { get; } = Add("list.empty", "A list that matches nothing, and a page past the end, answer 200 with an empty page.", Chosen, OurChoice);
    public static FidelityEntry ListOrder { get; } = Add("list.order", "Lists are ordered by day and, within a day, by the order of creation.", Chosen, OurChoice);

    public static FidelityEntry StatusFilter { get; } = Add("list.status", "The filter `status` ignores case, spaces and accents; every status of the platform is taken, an unknown word is refused with 400.", Documented, Reference + " (case); the rest is our choice");
    public static FidelityEntry InvoicePage { get; } = Add("invoice.page", "`GET /services/invoice` answers all services with exactly that invoice as one page.", Chosen, OurChoice);

    public static FidelityEntry AnswerTimes { get; } = Add("answer.times", "Times in answers are Brasília time with milliseconds and without an offset.", Documented, Reference + " (example), " + Help);
    public static FidelityEntry AbsentFields { get; } = Add("answer.absent-fields", "A field without a value is left out of an answer.", Chosen, OurChoice);

    public static FidelityEntry StatusNames { get; } = Add("answer.status-words", "The `description` of a status is the word of the web platform, with spaces and accents: Em Andamento, Não Realizado.", Chosen, Help + ", services");
    public static FidelityEntry LegacyPictures { get; } = Add("legacy.pictures", "The paths of v1 answer without `pictures`; those of v1.1 and today's with them.", Documented, ReleaseNotes);

    public static FidelityEntry ShipperName { get; } = Add("answer.shipper", "`shipper.companyName` is the user name of the account.", Chosen, OurChoice);
    public static FidelityEntry CallBudgetRule { get; } = Add("call-budget.rule", "A GET is to be called at most once in six hours by one client; the emulator counts calls that are more than that.", Documented, Reference + "; the counting is our choice");

    public static FidelityEntry CallBudgetClient { get; } = Add("call-budget.client", "A client is the user of the token, and a call the operation with its parameters, under whichever of its paths; refused calls count too.", Chosen, OurChoice);
    public static FidelityEntry CallBudgetPages { get; } = Add("call-budget.pages", "The pages of one list in rising order are one call, within six hours of the first.", Chosen, OurChoice);

    public static FidelityEntry CallBudgetRefusal { get; } = Add("call-budget.refusal", "Calls that are too many are served, unless enforcement was switched on; then they are answered with 429 and `Retry-After` in seconds of the emulator's clock.", Chosen, OurChoice);

    /// <summary>Gets the entries for calls that create services.</summary>
    public static IReadOnlyList<FidelityEntry> Creation { get; } =
    [
        CreateAnswer, RequiredFields, FieldLengths, AllOrNothing, FaultBody, SameInvoiceTwice, CustomerLink, FieldNameCase,
        RequestTimes, WholeNumbers, BodyEncodings, FirstIds, .. CreationEntries.All, .. StoryEntries.All,
    ];

    /// <summary>Gets the entries for answers that show services.</summary>
    public static IReadOnlyList<FidelityEntry> Services { get; } =
    [
        AnswerTimes, AbsentFields, StatusNames, LegacyPictures, ShipperName, .. ServiceEntries.All, .. RouteEntries.All,
        .. MapEntries.All, .. AnswerEntries.All,
    ];

    /// <summary>Gets the entries for lists by days.</summary>
    public static IReadOnlyList<FidelityEntry> Lists { get; } = [ListDates, PageSize, TotalCount, EmptyList, ListOrder];

    /// <summary>All entries: those of the API as they are declared here, then the others by subject.</summary>
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        .. OfTheApi, .. CreationEntries.All, .. ServiceEntries.All, .. RouteEntries.All, .. MapEntries.All,
        .. AnswerEntries.All, .. StoryEntries.All, .. UniverseEntries.All,
        .. CarrierEntries.All, .. ParcelEntries.All, .. LabelEntries.All,
        .. HubEntries.All, .. InvoiceXmlEntries.All, .. IntegrationEntries.All,
        .. OrderCallEntries.All, .. PlacementEntries.All, .. OrderEntries.All, .. InvoiceEntries.All, .. OrderListEntries.All,
        .. FeedEntries.All, .. HookEntries.All, .. OrderStoryEntries.All,
        .. MessageEntries.All, .. AccountEntries.All, .. PlatformEntries.All, .. PlatformRouteEntries.All, .. LastMileEntries.All, .. DriverAppEntries.All, .. ChatEntries.All, .. WebhookEntries.All,
        .. ReportEntries.All,
    ];

    private static FidelityEntry Add(string id, string statement, Certainty certainty, string source)
    {
        var entry = new FidelityEntry(id, statement, certainty, source);
        OfTheApi.Add(entry);
        return entry;
    }
}
