using System.CommandLine;
using System.Text;
using Vtex.Tracking.Emulator.Cli;
using Vtex.Tracking.Emulator.Cli.Localization;

if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
return await new CommandTree(UserLanguage.Detect(Environment.GetEnvironmentVariable)).RunAsync(args, new InvocationConfiguration());
