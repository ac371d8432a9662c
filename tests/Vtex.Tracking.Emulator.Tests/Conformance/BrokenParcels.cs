using System.Globalization;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>What the broken carrier carries. Every other parcel is delivered.</summary>
internal sealed class BrokenParcels(CarrierFault fault)
{
    private const string Account = "lojateste";
    private const int Many = 100;
    private const int CallsToForgetAfter = 210;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private int _given;
    private int _calls;

    public static List<string> PackageIds(JsonNode notification)
    {
        var order = notification["dispatchOrder"]!;
        var ids = order["packageIds"]?.AsArray().Select(id => (string)id!) ?? [];
        return [.. ids.Concat(order["packages"]?.AsArray().Select(package => (string)package!["id"]!) ?? []).Distinct(StringComparer.Ordinal)];
    }

    public bool Know(IEnumerable<string> numbers)
    {
        lock (_lock)
            return numbers.All(_asked.ContainsKey);
    }

    public void Add(string number) => _asked.Add(number, 0);

    public JsonObject Notify(JsonNode notification, bool isAmongOthers)
    {
        lock (_lock)
        {
            _calls++;
            var order = notification["dispatchOrder"]!;
            var ids = PackageIds(notification);
            var first = fault == CarrierFault.NumberOfAnotherOrder && ids.Count == 10 ? Name(1) : NumberOf(ids[0], order);
            if (fault == CarrierFault.LeavesPackagesOut || fault == CarrierFault.LeavesOutOfMany && ids.Count > Many)
                ids.RemoveAt(ids.Count - 1);
            return new JsonObject(ids.Select(id => KeyValuePair.Create(id, (JsonNode?)Receipt(
                fault == CarrierFault.OneNumberForAll && !_numbers.ContainsKey(id) || fault == CarrierFault.NumberOfAnotherOrder && id == ids[0] ? first
                : fault == CarrierFault.MixesUpNumbers && isAmongOthers ? Next() : NumberOf(id, order)))));
        }
    }

    public JsonObject Track(JsonArray asked, string account)
    {
        lock (_lock)
        {
            if (++_calls > CallsToForgetAfter && fault == CarrierFault.ForgetsUnderLoad)
                _asked.Remove(Name(1));
            var numbers = asked.Select(number => (string)number!["trackingNumber"]!).Distinct(StringComparer.Ordinal)
                .Where(number => _asked.ContainsKey(number) && account == Account || fault == CarrierFault.MakesUpEvents);
            return new JsonObject(numbers.Select(number => KeyValuePair.Create(number, (JsonNode?)Story(number))));
        }
    }

    private string Name(int number)
    {
        FormattableString name = fault switch
        {
            CarrierFault.NumberThatNoBarCodeHolds => $"BÇ{number:D9}BR",
            CarrierFault.NumberTooLong => $"BC{number:D44}BR",
            CarrierFault.NumberWithBlank => $"BC {number:D9} BR",
            CarrierFault.NumbersThatDifferInCase => $"{(number % 2 == 0 ? "BC" : "bc")}{number / 2:D9}BR",
            _ => $"BC{number:D9}BR",
        };
        return FormattableString.Invariant(name);
    }

    private string Next()
    {
        var number = Name(++_given);
        _asked.Add(number, 0);
        return number;
    }

    private string NumberOf(string id, JsonNode order)
    {
        if (fault == CarrierFault.AnotherNumberWithoutIds && order["packageIds"] is null
            || fault == CarrierFault.AnotherNumberWithoutPackages && order["packages"] is null)
        {
            return Next();
        }

        var isNew = !_numbers.TryGetValue(id, out var known) || fault == CarrierFault.AnotherNumberOnRepeat;
        return isNew ? _numbers[id] = Next() : known!;
    }

    private JsonObject Receipt(string number) => new()
    {
        ["tracking"] = new JsonObject
        {
            ["number"] = fault == CarrierFault.NumberWithLineEnd ? number + "\r\n" : number,
            ["url"] = fault == CarrierFault.NumericUrl ? 7 : fault == CarrierFault.NoAddress ? "url" : "https://rastreio.example.com/" + number,
        },
        ["notification"] = new JsonObject { ["id"] = "N-" + number },
    };

    private JsonObject Story(string number)
    {
        var time = _asked[number] = _asked.GetValueOrDefault(number) + 1;
        var isDelivered = (number[^3] % 2 == 1 || number.Contains(' ', StringComparison.Ordinal) && number[^4] % 2 == 1) && !(fault == CarrierFault.UndoesDeliveries && time % 2 == 0);
        var hasDate = isDelivered ? fault != CarrierFault.DeliveredWithoutDate : fault == CarrierFault.DateWithoutDelivery;
        return new JsonObject
        {
            ["deliveredDate"] = hasDate ? DeliveredDate() : null,
            ["events"] = new JsonArray([.. Hours(time).Select(Event)]),
            ["hasReturnedToSender"] = fault == CarrierFault.TextForTruth ? "false" : isDelivered && fault == CarrierFault.DeliveredAndReturned,
            ["isDelivered"] = isDelivered,
        };
    }

    private int[] Hours(int time) => fault switch
    {
        CarrierFault.EventsInNoOrder => [3, 4, 2],
        CarrierFault.OldestFirst => [2, 3, 4],
        CarrierFault.GoesBackwards when time % 2 == 0 => [3, 2],
        CarrierFault.NoEvents => [],
        CarrierFault.EqualDates => [3, 3],
        CarrierFault.DropsEvents when time % 2 == 0 => [4, 3],
        _ => [4, 3, 2],
    };

    private JsonNode Event(int hour) => new JsonObject
    {
        ["city"] = fault == CarrierFault.NoTexts ? null : "Salvador",
        ["date"] = fault switch
        {
            CarrierFault.DatesOfPeople => "14/03/2026",
            CarrierFault.NullDates => null,
            CarrierFault.EventsInYearOne => "0001-01-01T00:00:00+00:00",
            CarrierFault.EventsIn9999 => "9999-12-31T23:59:59Z",
            CarrierFault.EventsBeforeTheInvoice or CarrierFault.DeliveredBeforeItsInvoice => Date(hour).Replace("2026-03-14", "2025-12-24", StringComparison.Ordinal),
            _ => Date(hour),
        },
        ["description"] = fault switch
        {
            CarrierFault.DamagedTexts => "Em tr&acirc;nsito",
            CarrierFault.InvisibleTexts => "Em trân\u00ADsito",
            CarrierFault.BlankTexts => " ",
            CarrierFault.NoTexts => null,
            _ => "Em trânsito",
        },
        ["state"] = null,
    };

    private string DeliveredDate() => fault switch
    {
        CarrierFault.DeliveredInYearOne => "0001-01-01T00:00:00+00:00",
        CarrierFault.DeliveredIn1899 => "1899-12-30T00:00:00Z",
        CarrierFault.DeliveredIn1970 => "1970-01-01T00:00:00Z",
        CarrierFault.DeliveredBeforeItsFirstEvent => "2026-03-13T02:15:00-03:00",
        CarrierFault.DeliveredBeforeItsInvoice => "2025-12-31T04:15:00-03:00",
        _ => Date(4),
    };

    private string Date(int hour) => string.Create(
        CultureInfo.InvariantCulture, $"{(fault == CarrierFault.FutureDates ? 9026 : fault == CarrierFault.TomorrowsDates ? TimeProvider.System.GetUtcNow().Year + 2 : 2026)}-03-14T{hour:D2}:15:00.0000000{(fault == CarrierFault.DatesWithoutOffset ? "" : "-03:00")}");
}
