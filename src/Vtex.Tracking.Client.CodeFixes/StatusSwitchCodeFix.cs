using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Vtex.Tracking.CodeFixes;

/// <summary>Gives a switch statement over a status a default that does what having none does: nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StatusSwitchCodeFix))]
[Shared]
public sealed class StatusSwitchCodeFix : CodeFixProvider
{
    private const string Title = "Add a default";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("VTX0004");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var value = root?.FindNode(context.Span, getInnermostNodeForTie: true);
        if (root is null || value?.FirstAncestorOrSelf<ExpressionSyntax>(one => one.Parent is SwitchStatementSyntax)?.Parent is not SwitchStatementSyntax statement)
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(WithDefault(context.Document, root, statement)), equivalenceKey: Title),
            context.Diagnostics);
    }

    private static Document WithDefault(Document document, SyntaxNode root, SwitchStatementSyntax statement)
    {
        var section = SyntaxFactory.SwitchSection(
            SyntaxFactory.SingletonList<SwitchLabelSyntax>(SyntaxFactory.DefaultSwitchLabel()),
            SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.BreakStatement()));
        var complete = statement.AddSections(section).WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(statement, complete));
    }
}
