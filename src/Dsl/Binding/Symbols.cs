using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Binding;

/// <summary>A declared name with the place and the namespace it was declared in.</summary>
public abstract class DeclaredSymbol(string name, FileScope scope, Location location)
{
    public string Name { get; } = name;

    /// <summary>Where names in its body are looked up from.</summary>
    public FileScope Scope { get; } = scope;

    public Location Location { get; } = location;

    public string FullName => Scope.Namespace.Length == 0 ? Name : $"{Scope.Namespace}.{Name}";

    public abstract string Kind { get; }

    /// <summary>Name of the class that is written for it, where one is.</summary>
    public virtual string ClassName => Name;
}

/// <summary>The file, namespace and usings that stand above a declaration.</summary>
public sealed record FileScope(SourceFile File, string Namespace, IReadOnlyList<string> Usings)
{
    /// <summary>Of the prelude, whose bodies see nothing but the prelude: a user's <c>Dropout</c> does not change it.</summary>
    public bool IsPrelude { get; init; }

    public Location At(SyntaxNode node) => new(File, node.Span);
}

public sealed class ModuleSymbol(ModuleDeclaration syntax, FileScope scope)
    : DeclaredSymbol(syntax.Name.Text, scope, scope.At(syntax.Name))
{
    public ModuleDeclaration Syntax { get; } = syntax;

    public bool IsModel => Syntax.Kind == ModuleKind.Model;

    public override string Kind => IsModel ? "model" : "block";
}

public sealed class ConstSymbol(ConstDeclaration syntax, FileScope scope) : DeclaredSymbol(syntax.Name.Text, scope, scope.At(syntax.Name))
{
    public ConstDeclaration Syntax { get; } = syntax;

    public override string Kind => "const";
}

public sealed class FunctionSymbol(FunctionDeclaration syntax, FileScope scope)
    : DeclaredSymbol(syntax.Name.Text, scope, scope.At(syntax.Name))
{
    public FunctionDeclaration Syntax { get; } = syntax;

    public override string Kind => "fn";
}

public sealed class PairSymbol(PairDeclaration syntax, FileScope scope) : DeclaredSymbol(syntax.Name.Text, scope, scope.At(syntax.Name))
{
    public PairDeclaration Syntax { get; } = syntax;

    public override string Kind => "pair";
}

public sealed class TrainSymbol(TrainDeclaration syntax, FileScope scope) : DeclaredSymbol(syntax.Model.Text, scope, scope.At(syntax.Model))
{
    public TrainDeclaration Syntax { get; } = syntax;

    public override string Kind => "train";

    public override string ClassName => $"{Name}Trainer";
}
