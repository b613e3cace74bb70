using System.Text.RegularExpressions;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>
/// A model with the declarations that it needs. Everything else of its files is blank, so that lines stay what they are, and so
/// are its budgets, which every other mutation would break.
/// </summary>
internal sealed record Subject(string Model, IReadOnlyList<SourceFile> Files)
{
    /// <summary>The subjects of a set of files: every model in them, but of those that bind the arguments of one block the first.</summary>
    public static IEnumerable<Subject> In(IReadOnlyList<SourceFile> files)
    {
        var bound = new HashSet<string>(StringComparer.Ordinal);
        var parsed = files.Select(file => (File: file, NnetParser.Parse(file).Unit)).ToList();
        var declarations = parsed.SelectMany(pair => pair.Unit.Declarations).ToList();
        foreach (var model in declarations.OfType<ModuleDeclaration>().Where(module => module.Kind == ModuleKind.Model))
        {
            if (model.Body is AliasBody alias && !bound.Add(SyntaxParts.Walk(alias.Target).OfType<NameExpression>().First().Name)) continue;
            var needed = Closure(model, declarations);
            var kept = parsed.Where(pair => pair.Unit.Declarations.Any(needed.Contains)).ToList();
            var namespaces = kept.SelectMany(pair => pair.Unit.Declarations).OfType<NamespaceDeclaration>()
                .Select(part => part.Name.Text).ToHashSet();
            yield return new Subject(model.Name.Text, [.. kept.Select(pair => Without(pair.File, pair.Unit.Declarations.Where(IsBlank)))]);

            bool IsBlank(Declaration declaration) => declaration switch
            {
                NamespaceDeclaration => false,
                UsingDeclaration use => !namespaces.Contains(use.Name.Text),
                _ => !needed.Contains(declaration),
            };
        }
    }

    private static HashSet<Declaration> Closure(ModuleDeclaration model, IReadOnlyList<Declaration> declarations)
    {
        var byName = declarations.ToLookup(NameOf);
        var needed = new HashSet<Declaration>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Declaration>([model]);
        while (pending.TryPop(out var declaration))
        {
            if (!needed.Add(declaration)) continue;
            foreach (var name in SyntaxParts.Walk(declaration).OfType<NameExpression>())
            {
                foreach (var used in byName[name.Name]) pending.Push(used);
            }
        }

        return needed;
    }

    public static string? NameOf(Declaration declaration) => declaration switch
    {
        ModuleDeclaration module => module.Name.Text,
        FunctionDeclaration function => function.Name.Text,
        ConstDeclaration constant => constant.Name.Text,
        _ => null,
    };

    private static SourceFile Without(SourceFile file, IEnumerable<Declaration> declarations)
    {
        var text = file.Text.ToCharArray();
        var budgets = NnetParser.Parse(file).Unit.Declarations.SelectMany(SyntaxParts.Walk).Select(node => node switch
        {
            ExpectStatement budget => budget.Span,
            AliasBody alias => TextSpan.FromBounds(alias.Target.Span.End, alias.Span.End),
            _ => new TextSpan(0, 0),
        });
        var spans = declarations.Select(declaration => declaration.Span)
            .Concat(budgets)
            .Concat(Regex.Matches(file.Text, "///.*").Select(comment => new TextSpan(comment.Index, comment.Length)));
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (text[i] is not ('\n' or '\r')) text[i] = ' ';
            }
        }

        return new SourceFile(file.Path, new string(text));
    }

    public override string ToString() => Model;
}
