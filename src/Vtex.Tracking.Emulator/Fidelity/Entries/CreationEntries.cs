using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>What options change about creating services.</summary>
internal static class CreationEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("write.strict", "A strict universe refuses unknown fields, types of service other than Entrega, Coleta and Atendimento, wrong check digits in CPF and CNPJ, CEPs that are none and states that do not fit them; others take them.", Chosen, "The types are in the help centre; refusing is our choice"),
        new("write.kept", "With a data folder, what was answered is there after the process ended, however hard. Nothing waits for the disk itself: a loss of power may take the last changes.", Chosen, OurChoice),
    ];
}
