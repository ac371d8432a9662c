using Microsoft.CodeAnalysis;

namespace Vtex.Tracking.Client.Analyzers.Tests;

/// <summary>What every piece of code under test may use.</summary>
internal static class Sources
{
    /// <summary>All that this test host can load: the framework, ASP.NET Core, the client and the emulator.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetExtension(path) == ".dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Extensions.DependencyInjection;
        global using Vtex.Tracking;
        global using Vtex.Tracking.Models;
        """;

    /// <summary>Puts statements into a method, in the way of the code of an app.</summary>
    public static string InMethod(string statements) => $$"""
        public sealed class App(IVtexTrackingClient tracking, IVtexOrdersClient orders, VtexTrackingOptions options, TimeProvider clock)
        {
            private readonly int _id = 7;

            public async Task RunAsync(int id, OrderStatus orderStatus, WebApplication app, IServiceCollection services, CancellationToken stop)
            {
                _ = (tracking, orders, options, clock, _id, app, services);
                await Task.Yield();
        {{statements}}
            }
        }
        """;
}
