namespace Vtex.Tracking.Simulation;

/// <summary>Simulates when it is told a seed, a number of seeds or a time; otherwise it runs the tests.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (CommandLine.Read(args) is not { } command)
            return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
        return OneThread.IsHere ? await command.RunAsync(Console.Out) : await SimulationProcess.ReplaceAsync(args);
    }
}
