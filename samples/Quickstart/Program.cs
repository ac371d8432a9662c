using System.Text;
using Quickstart;

Console.OutputEncoding = Encoding.UTF8;
await StoreDay.RunAsync(Console.Out);
