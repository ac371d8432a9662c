using Vtex.Tracking.Emulator.Cli;

var command = EmulatorCommand.Create().Parse(args);
return ConformanceCommand.ExitCode(command, await command.InvokeAsync());
