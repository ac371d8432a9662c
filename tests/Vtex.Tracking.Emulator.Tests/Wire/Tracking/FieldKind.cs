namespace Vtex.Tracking.Emulator.Tests.Wire;

internal enum FieldKind
{
    Text,
    Integer,
    Number,
    Boolean,
    Time,
    Object,
    Array,
}
