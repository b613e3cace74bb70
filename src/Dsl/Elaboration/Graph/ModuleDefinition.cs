using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A class to be written: a model, or a block with its <c>layer</c> arguments fixed, over symbolic parameters.</summary>
public sealed class ModuleDefinition(ModuleKind kind, string @namespace, string className)
{
    public ModuleKind Kind { get; } = kind;

    public string Namespace { get; } = @namespace;

    public string ClassName { get; } = className;

    /// <summary>Full name of the block or model in the source; several classes may come from one block.</summary>
    public required string SourceName { get; init; }

    /// <summary>Full name of the declaration whose body it has: another than <see cref="SourceName"/> for an alias.</summary>
    public string? BodyName { get; init; }

    public string? Documentation { get; init; }

    /// <summary>The file that declares it, for hint names and headers.</summary>
    public required SourceFile File { get; init; }

    /// <summary>Constructor parameters: dimensions of the inputs that layers need, then the declared ones.</summary>
    public List<DefinitionParameter> Parameters { get; } = [];

    public List<InputDefinition> Inputs { get; } = [];

    public List<Step> Steps { get; } = [];

    public List<OutputDefinition> Outputs { get; } = [];

    /// <summary>Which sizes of its result a container's class tells; null for a block, which tells all.</summary>
    public Func<int, bool>? IsTold { get; init; }

    /// <summary>What the constructor must check: conditions on its arguments.</summary>
    public List<GuardDefinition> ConstructorGuards { get; } = [];

    /// <summary>What <c>forward</c> must check beside the declared shapes: conditions on run-time dimensions.</summary>
    public List<GuardDefinition> ForwardGuards { get; } = [];
}

/// <param name="Symbol">What stands for it in expressions.</param>
/// <param name="Name">The name in the source.</param>
/// <param name="Default">A constant, or null when it must be given.</param>
public sealed record DefinitionParameter(Symbol Symbol, string Name, ParameterType Type, Value? Default)
{
    /// <summary>For a dimension: the input's position and the axis it comes from.</summary>
    public (int Input, int Axis)? InputAxis { get; init; }

    /// <summary>For a tuple: a symbol for each of its parts.</summary>
    public IReadOnlyList<Symbol> Parts { get; init; } = [];

    /// <summary>A parameter as it is declared, and the value that stands for it in the body.</summary>
    public static (DefinitionParameter Parameter, Value Value) Declare(string name, ParameterType type, Value? @default)
    {
        var symbol = new Symbol(name, SymbolKind.Parameter);
        switch (type)
        {
            case ParameterType.List list:
                return (new DefinitionParameter(symbol, name, type, @default), new Value.ListParameter(symbol, list.Element));
            case ParameterType.Tuple tuple:
                var parts = tuple.Elements.Select((_, i) => new Symbol($"{name}{i}", SymbolKind.Parameter)).ToList();
                var values = tuple.Elements.Select((element, i) => Value.Of(element, parts[i])).ToList();
                return (new DefinitionParameter(symbol, name, type, @default) { Parts = parts }, new Value.Tuple(values));
            default:
                return (new DefinitionParameter(symbol, name, type, @default), Value.Of(type, symbol));
        }
    }
}

/// <param name="Shape">The declared shape: constants, parameters, and dimension symbols that this or an earlier input brings in.</param>
public sealed record InputDefinition(string Name, Variable Variable)
{
    public string? Documentation { get; init; }

    /// <summary>A call may leave it out.</summary>
    public bool IsOptional => Variable.Presence is not null;

    /// <summary>The input of a chain body, which declares no shape: its layers check what they get.</summary>
    public bool IsUndeclared { get; init; }

    /// <summary>The shape begins with <c>...</c>: any number of leading dimensions, represented by none or one.</summary>
    public bool HasLeadingDimensions { get; init; }
}

public sealed record OutputDefinition(string Name, Variable Variable)
{
    public string? Documentation { get; init; }
}

/// <param name="Condition">Must hold.</param>
/// <param name="Message">Source form, for the exception's message: <c>H % 16 == 0</c>.</param>
public sealed record GuardDefinition(Condition Condition, string Message)
{
    /// <summary>A lower bound that a layer needs.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The layer is one of a block's, whose class checks it too.</summary>
    public bool IsOfBlock { get; init; }
}

/// <summary>A generator and a discriminator that were checked against each other.</summary>
public sealed class PairDefinition(string @namespace, string className)
{
    public string Namespace { get; } = @namespace;

    public string ClassName { get; } = className;

    public string? Documentation { get; init; }

    public required SourceFile File { get; init; }

    public List<DefinitionParameter> Parameters { get; } = [];

    public required PairSymbol Symbol { get; init; }

    public required ModuleDefinition Generator { get; init; }

    public required IReadOnlyList<Value> GeneratorArguments { get; init; }

    public required ModuleDefinition Discriminator { get; init; }

    public required IReadOnlyList<Value> DiscriminatorArguments { get; init; }

    /// <summary>The parts elaborated with the pair's defaults.</summary>
    public required ElaboratedModel ElaboratedGenerator { get; init; }

    public required ElaboratedModel ElaboratedDiscriminator { get; init; }

    /// <summary><c>bce</c>, <c>lsgan</c>, <c>hinge</c>, <c>wgan</c>, <c>wgan_gp</c></summary>
    public required string Objective { get; init; }

    /// <summary>The clip of <c>wgan</c>, the weight of <c>wgan_gp</c>; null otherwise.</summary>
    public double? ObjectiveArgument { get; init; }

    /// <summary>The discriminator ends in a sigmoid: its scores are probabilities, not logits.</summary>
    public required bool ScoresAreProbabilities { get; init; }
}
