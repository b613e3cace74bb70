using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Checks a generator and a discriminator against each other.</summary>
internal sealed class PairElaborator(Program program, DiagnosticBag diagnostics, DefinitionTable definitions, ModelElaborator models)
{
    private static readonly string[] Objectives = ["bce", "lsgan", "hinge", "wgan", "wgan_gp"];

    public PairDefinition? Elaborate(PairSymbol pair) => Reporting.Run(pair.Location, diagnostics.Add, () => Run(pair));

    private PairDefinition? Run(PairSymbol pair)
    {
        var syntax = pair.Syntax;
        if (syntax.Generator is null) throw Missing(pair, "generator");
        if (syntax.Discriminator is null) throw Missing(pair, "discriminator");
        if (syntax.Objective is null) throw Missing(pair, "objective");
        var (objective, argument) = ObjectiveOf(pair, syntax.Objective);
        var concrete = new PartBinder(program, diagnostics, definitions, pair, isConcrete: true);
        var generator = concrete.Bind(syntax.Generator);
        var discriminator = concrete.Bind(syntax.Discriminator);
        if (models.Elaborate(generator.Module, generator.Arguments, pair.Scope.At(syntax.Generator)) is not { } g) return null;
        if (models.Elaborate(discriminator.Module, discriminator.Arguments, pair.Scope.At(syntax.Discriminator)) is not { } d)
        {
            return null;
        }
        Check(pair, g, d, objective);

        var symbolic = new PartBinder(program, diagnostics, definitions, pair, isConcrete: false);
        var (generatorClass, generatorArguments) = symbolic.Define(syntax.Generator);
        var (discriminatorClass, discriminatorArguments) = symbolic.Define(syntax.Discriminator);
        var definition = new PairDefinition(pair.Scope.Namespace, pair.Name)
        {
            Documentation = syntax.Documentation,
            File = pair.Scope.File,
            Symbol = pair,
            Generator = generatorClass,
            GeneratorArguments = generatorArguments,
            Discriminator = discriminatorClass,
            DiscriminatorArguments = discriminatorArguments,
            ElaboratedGenerator = g,
            ElaboratedDiscriminator = d,
            Objective = objective,
            ObjectiveArgument = argument,
            ScoresAreProbabilities = EndsInSigmoid(d),
        };
        definition.Parameters.AddRange(symbolic.Parameters);
        return definition;
    }

    private static ElaborationException Missing(PairSymbol pair, string part) =>
        new(PairErrors.MissingPart(pair.Location, pair.Name, part));

    private static (string Name, double? Argument) ObjectiveOf(PairSymbol pair, Expression expression)
    {
        var (name, arguments) = expression switch
        {
            NameExpression plain => (plain.Name, []),
            CallExpression { Callee: NameExpression callee } call => (callee.Name, call.Arguments),
            _ => ("", (IReadOnlyList<Argument>)[]),
        };
        var location = pair.Scope.At(expression);
        if (!Objectives.Contains(name)) throw new ElaborationException(PairErrors.UnknownObjective(location, name, Objectives));
        double? argument = arguments switch
        {
            [] => null,
            [{ Value: IntegerLiteral literal }] => literal.Value,
            [{ Value: FloatLiteral literal }] => literal.Value,
            _ => throw new ElaborationException(PairErrors.BadObjectiveArgument(location, name)),
        };
        if (argument is not null && name is not ("wgan" or "wgan_gp"))
        {
            throw new ElaborationException(PairErrors.BadObjectiveArgument(location, name));
        }
        if (argument is <= 0) throw new ElaborationException(PairErrors.BadObjectiveArgument(location, name));
        return (name, argument ?? name switch
        {
            "wgan" => 0.01,
            "wgan_gp" => 10,
            _ => null,
        });
    }

    private static void Check(PairSymbol pair, ElaboratedModel generator, ElaboratedModel discriminator, string objective)
    {
        var location = pair.Scope.At(pair.Syntax.Discriminator!);
        var made = generator.Root.Outputs[0];
        var taken = discriminator.Root.Inputs[0];
        if (!Fits(made.Variable.Type, taken.Variable.Type, out var reason))
        {
            throw new ElaborationException(PairErrors.Mismatch(location,
                generator.Name, made.Name, made.Variable.Type.ToString(), discriminator.Name, taken.Name,
                taken.Variable.Type.ToString(), reason));
        }

        foreach (var condition in discriminator.Root.Inputs.Skip(1))
        {
            var match = generator.Root.Inputs.FirstOrDefault(input => input.Name == condition.Name)
                ?? throw new ElaborationException(
                    PairErrors.UnmatchedCondition(location, discriminator.Name, condition.Name, generator.Name));
            if (!Fits(match.Variable.Type, condition.Variable.Type, out reason))
            {
                throw new ElaborationException(PairErrors.Mismatch(location, generator.Name, match.Name, match.Variable.Type.ToString(),
                    discriminator.Name, condition.Name, condition.Variable.Type.ToString(), reason));
            }
        }

        var score = discriminator.Root.Outputs[0].Variable.Type;
        var perSample = score.Shape.Rank == 0 ? Dim.Zero : score.Shape.Multiply(1, score.Shape.Rank - 1);
        if (perSample.ConstantValue != 1)
        {
            throw new ElaborationException(PairErrors.NotOneScore(location, discriminator.Name, score.ToString()));
        }
        if (EndsInSigmoid(discriminator) && objective is "wgan" or "wgan_gp" or "hinge")
        {
            throw new ElaborationException(PairErrors.CriticHasSigmoid(location, discriminator.Name, objective));
        }
    }

    /// <summary>A dimension that only the run knows takes any size; others must be equal.</summary>
    private static bool Fits(TensorType made, TensorType taken, out string reason)
    {
        reason = "";
        if (made.Dtype != taken.Dtype) reason = $"{made.Dtype.Name()} is no {taken.Dtype.Name()}";
        else if (made.Shape.Rank != taken.Shape.Rank) reason = $"the rank is {made.Shape.Rank}, not {taken.Shape.Rank}";
        for (var axis = 0; reason.Length == 0 && axis < made.Shape.Rank; axis++)
        {
            var (left, right) = (made.Shape[axis], taken.Shape[axis]);
            var isFree = left.Contains(SymbolKind.Dimension) || right.Contains(SymbolKind.Dimension);
            if (!isFree && Facts.None.ProveEqual(left, right) is not Proof.Proved) reason = $"dim {axis} is {left}, not {right}";
        }

        return reason.Length == 0;
    }

    private static bool EndsInSigmoid(ElaboratedModel model)
    {
        var score = model.Root.Outputs[0].Variable;
        return model.Root.Steps.Any(step => step switch
        {
            OperationStep { Operation.Name: "Sigmoid" or "sigmoid" } operation => operation.Results.Contains(score),
            ModuleStep { Member: LayerMember { Layer.Name: "Sigmoid" } } module => module.Results.Contains(score),
            _ => false,
        });
    }
}
