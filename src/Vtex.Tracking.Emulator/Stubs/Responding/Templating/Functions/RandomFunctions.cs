using System.Buffers.Binary;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of chance, which is the same for the same seed.</summary>
internal static class RandomFunctions
{
    private const int DefaultLength = 36;
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Symbols = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["randomValue"] = Value,
        ["randomInt"] = call => Whole(call),
        ["randomDecimal"] = call => Decimal(call),
        ["pickRandom"] = Pick,
    };

    private static string Value(TemplateCall call)
    {
        var length = TemplateCall.Whole(call.Option("length"), "length") ?? DefaultLength;
        if (length < 0)
            throw new StubFailedException("The template needs a length that is not negative.");
        call.Run.Charge(length);
        var value = call.OptionText("type") switch
        {
            "UUID" => Uuid(call.Run.Random),
            "ALPHABETIC" => Text(call.Run.Random, Letters, length),
            "NUMERIC" => Text(call.Run.Random, Digits, length),
            "HEXADECIMAL" => Text(call.Run.Random, Digits + "abcdef", length),
            "ALPHANUMERIC_AND_SYMBOLS" => Text(call.Run.Random, Letters + Digits + Symbols, length),
            null or "ALPHANUMERIC" => Text(call.Run.Random, Letters + Digits, length),
            var other => throw new StubFailedException($"The template asks for a random {other}, which is not known."),
        };
        return call.IsOn("uppercase") ? value.ToUpperInvariant() : value;
    }

    private static long Whole(TemplateCall call)
    {
        var lower = TemplateCall.Whole(call.Option("lower"), "lower") ?? int.MinValue;
        var upper = TemplateCall.Whole(call.Option("upper"), "upper") ?? int.MaxValue;
        if (upper <= lower)
            throw new StubFailedException("The template needs an upper bound that is greater than the lower.");
        return call.Run.Random.Between(lower, upper - 1);
    }

    private static double Decimal(TemplateCall call)
    {
        var lower = TemplateCall.Number(call.Option("lower"), "lower") ?? 0;
        var upper = TemplateCall.Number(call.Option("upper"), "upper") ?? double.MaxValue;
        if (!(upper > lower))
            throw new StubFailedException("The template needs an upper bound that is greater than the lower.");
        return lower + call.Run.Random.Fraction() * (upper - lower);
    }

    private static object? Pick(TemplateCall call)
    {
        var choices = call.At(0) is IList<object?> list && call.Arguments.Count == 1 ? [.. list] : call.Arguments;
        return choices.Count > 0
            ? call.Run.Random.Of(choices)
            : throw new StubFailedException("The template picks one of nothing.");
    }

    private static string Text(StubRandom random, string alphabet, long length) =>
        string.Create((int)length, (random, alphabet), (text, from) =>
        {
            for (var at = 0; at < text.Length; at++)
                text[at] = from.alphabet[(int)from.random.Between(0, from.alphabet.Length - 1)];
        });

    private static string Uuid(StubRandom random)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, random.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], random.Next());
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x40); // version 4
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80); // the variant of RFC 9562
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
