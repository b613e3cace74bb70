using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Binding;

/// <summary>Gathers the declarations of all files into a <see cref="Program"/>.</summary>
public static class Binder
{
    public static Program Bind(IEnumerable<(SourceFile File, CompilationUnit Unit)> units, string rootNamespace, DiagnosticBag diagnostics)
    {
        var program = new Program();
        var usings = new List<(FileScope Scope, UsingDeclaration Syntax)>();
        foreach (var (file, unit) in units)
        {
            var used = new List<string>();
            var isPrelude = Prelude.Files.Contains(file);
            var scope = new FileScope(file, isPrelude ? PreludeNamespace(rootNamespace) : rootNamespace, used) { IsPrelude = isPrelude };
            foreach (var declaration in unit.Declarations)
            {
                switch (declaration)
                {
                    case NamespaceDeclaration space:
                        scope = new FileScope(file, space.Name.Text, used);
                        break;
                    case UsingDeclaration import:
                        used.Add(import.Name.Text);
                        usings.Add((scope, import));
                        break;
                    default:
                        Declare(program, CreateSymbol(WithoutDuplicates(declaration, scope, diagnostics), scope), diagnostics);
                        break;
                }
            }
        }

        foreach (var (scope, import) in usings)
        {
            var name = import.Name.Text;
            if (!program.Namespaces.Contains(name))
            {
                diagnostics.Add(NameErrors.UnknownNamespace(scope.At(import.Name), name, Suggestions.Hint(name, program.Namespaces)));
            }
        }

        return program;
    }

    private static string PreludeNamespace(string rootNamespace) =>
        rootNamespace.Length == 0 ? Prelude.Namespace : $"{rootNamespace}.{Prelude.Namespace}";

    /// <summary>The first parameter of a name stands; a second one is an error and left out.</summary>
    private static Declaration WithoutDuplicates(Declaration declaration, FileScope scope, DiagnosticBag diagnostics) => declaration switch
    {
        ModuleDeclaration module => module with { Parameters = Distinct(module.Parameters, scope, diagnostics) },
        FunctionDeclaration function => function with { Parameters = Distinct(function.Parameters, scope, diagnostics) },
        PairDeclaration pair => pair with { Parameters = Distinct(pair.Parameters, scope, diagnostics) },
        _ => declaration,
    };

    private static IReadOnlyList<ParameterSyntax> Distinct(
        IReadOnlyList<ParameterSyntax> parameters, FileScope scope, DiagnosticBag diagnostics)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<ParameterSyntax>();
        foreach (var parameter in parameters)
        {
            if (names.Add(parameter.Name.Text)) distinct.Add(parameter);
            else diagnostics.Add(NameErrors.DuplicateName(scope.At(parameter.Name), "the parameter", parameter.Name.Text));
        }

        return distinct;
    }

    private static DeclaredSymbol CreateSymbol(Declaration declaration, FileScope scope) => declaration switch
    {
        ModuleDeclaration module => new ModuleSymbol(module, scope),
        ConstDeclaration constant => new ConstSymbol(constant, scope),
        FunctionDeclaration function => new FunctionSymbol(function, scope),
        PairDeclaration pair => new PairSymbol(pair, scope),
        TrainDeclaration train => new TrainSymbol(train, scope),
        _ => throw new InvalidOperationException($"no symbol for {declaration.GetType().Name}"),
    };

    private static void Declare(Program program, DeclaredSymbol symbol, DiagnosticBag diagnostics)
    {
        if (program.Add(symbol) is { } earlier) diagnostics.Add(NameErrors.Duplicate(symbol, earlier));
        if (symbol is ModuleSymbol or PairSymbol && ReservedNames.Contains(symbol.Name))
        {
            diagnostics.Add(NameErrors.ReservedClassName(symbol));
        }
    }
}
