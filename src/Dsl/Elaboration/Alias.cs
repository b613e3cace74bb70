using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A block or model with a body, reached through <c>model Name = Other(args)</c> or directly.</summary>
/// <param name="Named">What the user named: the alias or the body's own symbol.</param>
/// <param name="Body">The symbol whose statements run.</param>
/// <param name="Bound">Arguments that aliases bind, the outermost last.</param>
internal sealed record ResolvedModule(ModuleSymbol Named, ModuleSymbol Body, IReadOnlyList<BoundArgument> Bound)
{
    /// <summary>Parameters that are still free, in order.</summary>
    public IReadOnlyList<ParameterSyntax> FreeParameters
    {
        get
        {
            var positional = Bound.Count(argument => argument.Name is null);
            var named = new HashSet<string>(
                Bound.Where(argument => argument.Name is not null).Select(argument => argument.Name!), StringComparer.Ordinal);
            return Body.Syntax.Parameters.Skip(positional).Where(parameter => !named.Contains(parameter.Name.Text)).ToList();
        }
    }

    /// <summary>All parameter values of a use.</summary>
    public IReadOnlyDictionary<string, Value> Bind(BodyElaborator body, ModuleTarget target, Location location) =>
        body.MatchParameters(Named.Name, Body.Syntax.Parameters, Merge(target.Arguments), location, Body.Scope);

    /// <summary>The alias' arguments followed by a use's: named ones of the use replace the alias'.</summary>
    public IReadOnlyList<BoundArgument> Merge(IReadOnlyList<BoundArgument> arguments)
    {
        if (Bound.Count == 0) return arguments;
        var free = FreeParameters;
        var position = 0;
        var further = arguments
            .Select(argument => argument.Name is null
                && position < free.Count ? argument with { Name = free[position++].Name.Text } : argument)
            .ToList();
        var replaced = new HashSet<string>(
            further.Where(argument => argument.Name is not null).Select(argument => argument.Name!), StringComparer.Ordinal);
        var kept = new List<BoundArgument>();
        for (var i = 0; i < Bound.Count; i++)
        {
            var name = Bound[i].Name ?? Body.Syntax.Parameters[i].Name.Text;
            if (!replaced.Contains(name)) kept.Add(Bound[i] with { Name = name });
        }

        return [.. kept, .. further];
    }
}

internal static class Alias
{
    /// <summary>Follows aliases to the body; a cycle ends at the depth budget.</summary>
    public static ResolvedModule Resolve(ModuleTarget target, BodyElaborator body, Location location) =>
        Resolve(target.Module, body, location);

    public static ResolvedModule Resolve(ModuleSymbol named, BodyElaborator body, Location location)
    {
        var bound = new List<BoundArgument>();
        var current = named;
        for (var depth = 0; current.Syntax.Body is AliasBody alias; depth++)
        {
            if (depth > ElaborationSession.MaximumBlockDepth)
            {
                throw new ElaborationException(BudgetErrors.TooDeep(location, ElaborationSession.MaximumBlockDepth, named.Name));
            }

            var value = body.EvaluateElsewhere(current.Scope, new Dictionary<string, Value>(), alias.Target, depth);
            if (value is not Value.Layer { Target: ModuleTarget next })
            {
                throw new ElaborationException(NameErrors.WrongKind(current.Scope.At(alias.Target),
                    $"`model {current.Name} = …` needs a model or block, but this is {value.Kind}"));
            }

            bound.InsertRange(0, next.Arguments);
            current = next.Module;
        }

        return new ResolvedModule(named, current, bound);
    }
}
