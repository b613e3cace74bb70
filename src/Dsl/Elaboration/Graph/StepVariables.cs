namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>Which values a step reads, and which it makes.</summary>
public static class StepVariables
{
    /// <summary>All values that a step reads, those of inner steps included.</summary>
    public static IEnumerable<Variable> ReadBy(Step step)
    {
        switch (step)
        {
            case ModuleStep module:
                return module.Inputs.OfType<Variable>();
            case OperationStep operation:
                return operation.Inputs.Values.SelectMany(list => list);
            case BinaryStep binary:
                return new[] { binary.Left, binary.Right }.OfType<Value.Tensor>().Select(tensor => tensor.Variable);
            case UnaryStep unary:
                return [unary.Operand];
            case IndexStep index:
                return index.Indices.OfType<TensorIndex.By>().Select(by => by.Variable).Prepend(index.Operand);
            case BranchStep branch:
                return branch.Inputs.Concat(branch.Then.Concat(branch.Else).SelectMany(ReadBy))
                    .Concat(branch.Results.SelectMany(r => new[] { r.Then, r.Else }));
            case LoopStep loop:
                return loop.Body.SelectMany(ReadBy).Concat(loop.Values.SelectMany(v => new[] { v.Initial, v.Next }));
            default:
                return [];
        }
    }

    /// <summary>All values that a step makes, those of inner steps included.</summary>
    public static IEnumerable<Variable> MadeBy(Step step) => step switch
    {
        ModuleStep module => module.Results,
        OperationStep operation => operation.Results,
        BinaryStep binary => [binary.Result],
        UnaryStep unary => [unary.Result],
        IndexStep index => [index.Result],
        RegisterStep { Member: ParameterMember parameter } => [parameter.Variable],
        RegisterStep { Member: BufferMember buffer } => [buffer.Variable],
        BranchStep branch => branch.Then.Concat(branch.Else).SelectMany(MadeBy).Concat(branch.Results.Select(result => result.Result)),
        LoopStep loop => loop.Body.SelectMany(MadeBy).Concat(loop.Values.SelectMany(value => new[] { value.Entry, value.Exit })),
        _ => [],
    };
}
