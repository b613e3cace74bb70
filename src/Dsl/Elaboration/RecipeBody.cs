using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Makes the body in which a recipe's expressions are evaluated.</summary>
internal static class RecipeBody
{
    public static BodyElaborator Over(ElaborationSession session, TrainSymbol recipe, bool recording)
    {
        var syntax = recipe.Syntax;
        var placeholder = new ModuleSymbol(
            new ModuleDeclaration(ModuleKind.Block, syntax.Model, [], new StatementBody([], syntax.Span), syntax.Span), recipe.Scope);
        return new BodyElaborator(session, placeholder, null, 0, recording) { DeclaresTargets = true };
    }
}
