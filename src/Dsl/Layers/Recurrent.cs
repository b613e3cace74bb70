using ModelDsl.Dsl.Layers.Rules;
using ModelDsl.Dsl.Shapes;
using static ModelDsl.Dsl.Layers.TorchArguments;

namespace ModelDsl.Dsl.Layers;

/// <summary>Recurrent layers over sequences [B, T, F], batch first, and their cells.</summary>
internal static class Recurrent
{
    private static readonly ParameterDescription HiddenSize = Parameter.Int("hidden_size", "features of the hidden state");
    private static readonly ParameterDescription Bias = Parameter.Flag("bias", "adds learned biases", true);
    private static readonly ParameterDescription Nonlinearity =
        Parameter.Choice("nonlinearity", "activation of the hidden state", "tanh", "relu");

    private static readonly ParameterDescription ProjSize =
        Parameter.Int("proj_size", "features that the hidden state is projected to, fewer than hidden_size; 0 for no projection", 0);

    public static IEnumerable<LayerDescription> Layers { get; } =
    [
        Sequence("RNN", 1, "Elman recurrent layers"), Sequence("LSTM", 4, "Long short-term memory layers"),
        Sequence("GRU", 3, "Gated recurrent layers"),
        Cell("RNNCell", 1), Cell("LSTMCell", 4), Cell("GRUCell", 3),
    ];

    private static LayerDescription Sequence(string name, int gates, string summary)
    {
        var isRnn = name == "RNN";
        var isLstm = gates == 4;
        return new()
        {
            Name = name,
            Summary = $"{summary} over a sequence [B, T, F]: gives the sequence of the last layer and the last state of each.",
            Inputs = Inputs(gates),
            Parameters =
            [
                HiddenSize, Parameter.Int("num_layers", "layers on top of each other", 1), .. isRnn
                    ? [Nonlinearity]
                    : (ParameterDescription[])[],
                Bias, Parameter.Number("dropout", "probability of dropping between layers", 0),
                Parameter.Flag("bidirectional", "reads the sequence in both directions", false), .. isLstm
                    ? [ProjSize]
                    : (ParameterDescription[])[],
            ],
            Rule = context => SequenceRule(context, name, gates),
            HasState = true,
            SavesOutput = true,
            Module = new(name, name,
            [
                Lead("input_size", "inputSize"), Lead("hidden_size", "hiddenSize"), ("num_layers", "numLayers"),
                .. isRnn ? [NonLinearity] : (TorchArgument[])[], "bias", Fixed("batchFirst", "true"), "dropout", "bidirectional",
            ])
            {
                TakesDevice = true,
                CallMethod = "run",
                CallArguments = Call(gates),
            },
            Variants = isLstm ? [new(ProjSize.Name, Projected)] : [],
        };
    }

    private static LayerDescription Cell(string name, int gates)
    {
        var isRnn = name == "RNNCell";
        return new()
        {
            Name = name,
            Summary = $"One step of {(name.StartsWith("GRU", StringComparison.Ordinal) ? "a" : "an")} {name.Replace("Cell", "")}.",
            Inputs = Inputs(gates),
            Parameters = [HiddenSize, Bias, .. isRnn ? [Nonlinearity] : (ParameterDescription[])[]],
            Rule = context => CellRule(context, name, gates),
            HasState = true,
            SavesOutput = true,
            Module = new(name, name,
            [
                Lead("input_size", "inputSize"), Lead("hidden_size", "hiddenSize"), .. isRnn ? [NonLinearity] : (TorchArgument[])[], "bias",
            ])
            {
                TakesDevice = true,
                CallMethod = "run",
                CallArguments = gates == 4 ? Call(gates) : [Lead("input"), Lead("h0") with { Always = true }],
            },
        };
    }

    // TorchSharp's has no projections.
    private static TorchModule Projected => new(
        "new ProjectedLSTM", "ProjectedLSTM",
        Lead("input_size"), Lead("hidden_size"), ProjSize.Name, "num_layers", "bias", "dropout", "bidirectional")
    {
        TakesDevice = true,
        CallArguments = [Lead("input"), Lead("h0") with { Always = true }, Lead("c0") with { Always = true }],
    };

    private static TorchArgument NonLinearity =>
        Member("nonlinearity", "torch.nn.NonLinearities", ("tanh", "Tanh"), ("relu", "ReLU")) with { Name = "nonLinearity" };

    private static IReadOnlyList<InputDescription> Inputs(int gates) =>
    [
        new("input"), new("h0", IsOptional: true, Documentation: "initial hidden state; zeros when left out"),
        .. gates == 4 ? [new("c0", IsOptional: true, Documentation: "initial cell state; zeros when left out")] : (InputDescription[])[],
    ];

    private static IReadOnlyList<TorchArgument> Call(int gates) =>
        gates == 4 ? [Lead("input"), Lead("h0", "h0_c0") with { TupleWith = ["c0"] }] : [Lead("input"), Lead("h0")];

    private static ResultType SequenceRule(RuleContext context, string name, int gates)
    {
        context.Weighted(name);
        var input = context.Input().Shape;

        // Stricter than PyTorch, which takes [B, F] for one sequence of B steps: what was meant is hardly ever that.
        if (input.Rank != 3)
        {
            var mend = input.Rank == 2
                ? "; the layer before it must pass its whole sequence on, not its last step; for one sequence without a batch use " +
                    "`unsqueeze(0)`"
                : "";
            throw context.Error(RuleCodes.Rank, $"{name} needs a sequence [B, T, F], but gets {input}{mend}");
        }

        var hidden = context.DimAtLeast(name, "hidden_size");
        var layers = context.DimAtLeast(name, "num_layers");
        context.InRange(name, "dropout", 0, 1);
        if (context.Float("dropout") > 0 && layers.TryGetConstant(out var one) && one == 1)
        {
            context.Warn(
                RuleCodes.NoEffect, $"dropout of {name} acts between its layers, and there is only one; use num_layers or `Dropout`");
        }

        long directions = context.Flag("bidirectional") ? 2 : 1;
        context.Infers(name, "input_size", input[-1]);
        var projection = gates == 4 ? Projection(context, name, hidden) : null;
        var output = projection ?? hidden;
        var sequence = input.With(input.Rank - 1, directions * output);
        var cell = Shape.Of(directions * layers, input[0], hidden);
        var state = cell.With(2, output);
        RequireState(context, name, state, cell, gates);
        DeclareLayers(context, input[-1], hidden, projection, layers, directions, gates);

        var steps = input.Slice(0, input.Rank - 1).Product * hidden * directions;
        context.Cost(steps * (gates * (input[-1] + output + (layers - 1) * (directions + 1) * output) + layers * (projection ?? 0)));
        return Result(gates, new TensorType(sequence, Dtype.Float), new TensorType(state, Dtype.Float), new TensorType(cell, Dtype.Float));
    }

    /// <summary>The size that hidden states are projected to; null for none. The build must know whether: it chooses the module.</summary>
    private static Dim? Projection(RuleContext context, string name, Dim hidden)
    {
        var size = context.Dim(ProjSize.Name);
        var isSome = new Relation(size, RelationOperator.GreaterOrEqual, 1);
        if (!size.IsConstant && context.Facts.Prove(isSome) is not Proof.Proved) size = context.Constant(ProjSize.Name);
        if (size.ConstantValue == 0) return null;
        context.AtLeast(name, ProjSize.Name, size, 0);
        context.AtLeast(
            hidden - size, 1, $"hidden_size of {name} less its proj_size", RuleCodes.Constraint,
            $"proj_size of {name} ({size}) must be smaller than its hidden_size ({hidden})");
        return size;
    }

    private static ResultType CellRule(RuleContext context, string name, int gates)
    {
        context.Weighted(name);
        var input = context.Ranked(name, "[B, F] or [F]", 1, 2).Shape;
        var hidden = context.DimAtLeast(name, "hidden_size");
        var state = input.With(input.Rank - 1, hidden);
        context.Infers(name, "input_size", input[-1]);
        RequireState(context, name, state, state, gates);
        DeclareGates(context, "", input[-1], hidden, null, gates);

        context.Cost(state.Product * gates * (input[-1] + hidden));
        var type = new TensorType(state, Dtype.Float);
        return gates == 4 ? new ResultType.Tuple([type, type]) : type;
    }

    private static ResultType Result(int gates, TensorType sequence, TensorType state, TensorType cell) =>
        new ResultType.Tuple([sequence, gates == 4 ? new ResultType.Tuple([state, cell]) : state]);

    private static void RequireState(RuleContext context, string name, Shape expected, Shape expectedCell, int gates)
    {
        var hidden = context.OptionalWeighted(name, "h0");
        var cell = gates == 4 ? context.OptionalWeighted(name, "c0") : null;
        if (gates == 4 && (hidden is null) != (cell is null))
        {
            throw context.Error(RuleCodes.Argument, $"{name} takes h0 and c0 together or neither");
        }

        if (hidden is not null) context.RequireSame(name, "h0", hidden.Shape, expected);
        if (cell is not null) context.RequireSame(name, "c0", cell.Shape, expectedCell);
    }

    private static void DeclareLayers(
        RuleContext context, Dim inputSize, Dim hidden, Dim? projection, Dim layers, long directions, int gates)
    {
        // There is a first layer, however many only the constructor knows.
        var count = layers.ConstantValue ?? 1;
        context.CountLayers(count);
        for (var layer = 0; layer < count; layer++)
        {
            var size = layer == 0 ? inputSize : directions * (projection ?? hidden);
            DeclareGates(context, $"_l{layer}", size, hidden, projection, gates);
            if (directions == 2) DeclareGates(context, $"_l{layer}_reverse", size, hidden, projection, gates);
        }
    }

    private static void DeclareGates(RuleContext context, string suffix, Dim inputSize, Dim hidden, Dim? projection, int gates)
    {
        context.Weight("weight_ih" + suffix, Shape.Of(gates * hidden, inputSize));
        context.Weight("weight_hh" + suffix, Shape.Of(gates * hidden, projection ?? hidden));
        var bias = context.Condition("bias");
        context.Weight("bias_ih" + suffix, Shape.Of(gates * hidden), when: bias);
        context.Weight("bias_hh" + suffix, Shape.Of(gates * hidden), when: bias);
        if (projection is not null) context.Weight("weight_hr" + suffix, Shape.Of(projection, hidden));
    }
}
