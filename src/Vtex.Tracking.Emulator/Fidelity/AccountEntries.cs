using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for the settings of an account and the users of the platform.</summary>
internal static class AccountEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("account.start", "A new account has an agency, five reasons for a status change, three chat tickets and five occurrences.", Chosen, OurChoice),
        new("account.agencies", "An agency needs a name; its logo is an address or a PNG, JPEG, GIF or WebP of at most 149,000 bytes, told by its first bytes (no SVG), its colour HEX, RGB or HSL of CSS. None is deleted, and the first one stays active.", Chosen, Help + ", agencies; the marks and limits are our choice"),
        new("account.customers", "Recipients are registered by hand or by services; one with services cannot be deleted.", Documented, Help + ", customers; the refusal is our choice"),
        new("account.holidays", "Holidays beyond the national ones are registered by the shipper or by a carrier, each for itself; they can be edited and deleted.", Documented, Help + ", holidays; editing and deleting is our choice"),
        new("account.companies", "Branches and carriers are persons or companies; a carrier cannot be edited, neither can be deleted, and a branch not be made inactive.", Documented, Help + ", branches and carriers; that a branch can be edited, and which fields are required, is our choice"),
        new("account.reasons", "Reasons, chat tickets and occurrences have a description each, and can be edited and deleted; the last reason cannot.", Chosen, Help + ", reasons, chat tickets; deleting is our choice"),
        new("account.occurrences", "Occurrences of a failed delivery are a list of their own: whether one opens a chat, and whether it is reversible. A driver may also give another reason.", Chosen, "Driver app, support indicators; where they are maintained is our choice"),
        new("account.drivers", "A driver's user name is the account's prefix, a hyphen and a name; the prefix is made of the account's name, and put before a name without a hyphen. Drivers are not deleted.", Documented, Help + ", drivers; the form of the prefix is our choice"),
        new("account.driver-carrier", "A driver may belong to a carrier and to a branch.", Chosen, "The API's answers have it; the form has not"),
        new("account.vehicles", "A vehicle is a caminhão, carro or moto; its plate has the old or the Mercosul form, and no other vehicle has the same.", Documented, Help + ", vehicles; forms and uniqueness are our choice"),
        new("account.freights", "A service that names no freight gets, when it is created, the one whose range holds the recipient's CEP; of ranges that overlap the narrowest, of equal ones the oldest. An edit of the CEP finds it anew. It is `freightPrice` of the service, as the freight is now, and gone when that is deleted.", Chosen, Help + ", import, and the reference has the fields; the rest is our choice"),
        new("account.shipper", "The shipper has settings that hold for the whole account: the deadline of chats, and photos before a delivery is started. Its managers may change them.", Chosen, OurChoice),
        new("account.users", "A user has an e-mail of its own, groups, and at most one of partner, branch and carrier; users are made inactive, not deleted. Passwords have 6 to 100 characters; a reset makes one out of the universe's seed.", Documented, Help + ", users; lengths, the limit to one, and that none is deleted, are our choice"),
        new("account.permissions", "What a group may do is one table, drawn in [permissions.md](permissions.md); on top of it a user of a branch, a partner or a carrier sees only its own.", Documented, Help + ", users; where no source says, the table marks our choice"),
        new("account.header", "A call of the control API is made as a user of the platform with the header `Vtex-Emulator-User`, its e-mail; without it everything is allowed.", Chosen, OurChoice),
        new("account.api-users", "A user of the platform with a password logs in to the API by its e-mail. A strict universe lets only active ones of the group Rest API in; others let every group in.", Documented, Help + ", users; the leniency is our choice"),
    ];
}
