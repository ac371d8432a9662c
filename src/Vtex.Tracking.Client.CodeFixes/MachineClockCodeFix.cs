using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Vtex.Tracking.CodeFixes;

/// <summary>Takes today's day in Brasília instead of the machine's, where that is what the code means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MachineClockCodeFix))]
[Shared]
public sealed class MachineClockCodeFix : CodeFixProvider
{
    private const string Title = "Take the day in Brasília";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("VTX0003");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } clock || Today(clock) is not { } today)
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(WithDay(context.Document, root, today)), equivalenceKey: Title),
            context.Diagnostics);
    }

    /// <summary>The call that makes a day of the clock and nothing else: BrasiliaDay.At(now) or DateOnly.FromDateTime(now).</summary>
    private static InvocationExpressionSyntax? Today(SyntaxNode clock) =>
        clock.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
        && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax type, Name.Identifier.Text: var name }
        && (type.Identifier.Text, name) is ("BrasiliaDay", "At") or ("DateOnly", "FromDateTime")
        // More calls on a date would be calls on a day.
        && call.Parent is not MemberAccessExpressionSyntax
            ? call
            : null;

    private static Document WithDay(Document document, SyntaxNode root, InvocationExpressionSyntax today)
    {
        var day = SyntaxFactory.ParseExpression("BrasiliaDay.Today(TimeProvider.System)")
            .WithTriviaFrom(today).WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(today, day));
    }
}
