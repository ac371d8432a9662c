using System.Text;
using Quickstart;

Console.OutputEncoding = Encoding.UTF8;
await Story.TellAsync(Console.Out);
