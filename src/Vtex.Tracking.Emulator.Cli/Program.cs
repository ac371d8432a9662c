using Vtex.Tracking.Emulator.Cli;

return await EmulatorCommand.Create().Parse(args).InvokeAsync();
