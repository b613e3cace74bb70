using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Dimensions of a block's inputs that its constructor is given.</summary>
internal static class InputParameters
{
    /// <summary>Declares those that the body has come to need since it was asked last.</summary>
    public static IEnumerable<DefinitionParameter> Take(BodyElaborator body)
    {
        for (var input = 0; input < body.Inputs.Count; input++)
        {
            var shape = body.Inputs[input].Variable.Type.Shape;
            for (var axis = 0; axis < shape.Rank; axis++)
            {
                var symbol = body.ConstructorDimensions.FirstOrDefault(s => shape[axis].Equals(Dim.Of(s)));
                if (symbol is null) continue;
                body.ConstructorDimensions.Remove(symbol);
                body.InputDimensions.Add(symbol);

                // Counted from the end, so that leading dimensions of a `...` do not shift it.
                yield return new DefinitionParameter(symbol, symbol.Name, new ParameterType.Int(), null)
                { InputAxis = (input, axis - shape.Rank) };
            }
        }
    }
}
