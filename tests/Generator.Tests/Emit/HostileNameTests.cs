using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Generator.Tests.Running;
using NnetFacts = ModelDsl.Dsl.Parsing.SyntaxFacts;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>Whatever a user calls things, the C# made of it is C#.</summary>
public class HostileNameTests
{
    private static readonly string[] CSharpKeywords =
    [
        .. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(word => word.Length > 0 && word.All(char.IsAsciiLetter) && !NnetFacts.IsReserved(word)),
    ];

    // What a generated file mentions, and what its base class has.
    private static readonly string[] Neighbours =
    [
        "device", "dtype", "nn", "torch", "training", "forward", "call", "name", "alias", "value", "i", "h", "next", "input",
        "register_module",
        "parameters", "children", "modules", "state_dict", "to", "train", "eval", "functional", "dispose", "get_type", "equals",
        "to_string",
        "Tensor", "Device", "ScalarType", "TensorIndex", "ShapeGuard", "ParameterGuard", "PairObjective", "Linear", "Sequential",
        "ModuleList",
        "Module", "Parameter", "List", "IReadOnlyList", "Math", "System", "TorchSharp", "ModelDsl", "Consumer", "Runtime", "Modules",
        "shape_guard", "scalar_type", "optim", "Trainer", "Batch", "batch", "Accuracy", "IBatchSource", "Evaluation", "CancellationToken",
        "IDisposable", "Model",
        "Loss", "loss", "lr", "epochs", "model", "Frozen", "parameter_guard", "tensor_index", "Fc", "fc", "Embed", "embed", "M0", "ReLU",
    ];

    private static readonly string[] ReservedForClasses =
    [
        "Tensor", "Device", "ScalarType", "TensorIndex", "ShapeGuard", "ParameterGuard", "PairObjective", "List", "IReadOnlyList", "Math",
        "nn", "optim", "torch", "forward",
    ];

    // What every object and every tuple has.
    private static readonly string[] Members =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "CompareTo", "Deconstruct", "Rest",
        "Item1", "Item2", "Item3", "Item01", "Item8", "EqualityContract", "PrintMembers",
    ];

    public static TheoryData<string> Positions =>
        ["target", "trained model", "trained output", "parameter", "input", "many inputs", "output", "value", "label", "quoted label",
            "layer", "model"];

    [Theory]
    [MemberData(nameof(Positions))]
    public void CSharpKeywords_AreNames(string position) =>
        Program(position, CSharpKeywords.Except(position is "model" or "trained model" ? ["nameof"] : [])).ShouldCompile();

    [Theory]
    [MemberData(nameof(Positions))]
    public void NamesThatGeneratedCodeUses_AreNames(string position) =>
        Program(position, Neighbours.Except(position is "model" or "trained model" ? ReservedForClasses : [])).ShouldCompile();

    [Fact]
    public void WhatATrainerCallsAnOutput_IsTheNameOfATarget() => Program("target", ["output"]).ShouldCompile();

    [Theory]
    [MemberData(nameof(Positions))]
    public void MembersOfEveryObjectAndTuple_AreNames(string position) => Program(position, Members).ShouldCompile();

    [Fact]
    public void AnElementOfATuple_HasANumberWhereItsNameIsTaken()
    {
        var code = NnetProject.Run(
            "model Net { input x: [B, 4]  output Rest = x + 1  output Rest2 = x + 2  output Item1 = x + 3  output Item4 = x + 4 }")
            .ShouldCompile().Files["Consumer.Net.g.cs"];

        code.ShouldContain("(Tensor Rest3, Tensor Rest2, Tensor Item1_2, Tensor Item4)");
    }

    [Fact]
    public void ConditionsOfADiscriminator_MayHaveTheNamesOfALoss() => NnetProject.Run(
        """
        model Painter { input z: [B, 4]  input real: [B, 4]  input sample: [B, 4]  z + real + sample -> fc: Linear(4) -> output image }
        model Judge {
            input image: [B, 4]  input real: [B, 4]  input sample: [B, 4]  image + real + sample -> fc: Linear(1) -> output score: [B, 1]
        }
        pair Studio { generator Painter discriminator Judge objective hinge }
        """).ShouldCompile();

    [Fact]
    public void NamesThatWouldHideTypes_AreNoClassNames() =>
        Program("model", ReservedForClasses).Diagnostics.Select(diagnostic => diagnostic.Id)
            .ShouldBe(ReservedForClasses.Select(_ => "NNET2014"));

    [Fact]
    public void Namespaces_MayHoldKeywords() => new NnetProject(
        "Consumer",
        ("a.nnet", "namespace class.event\nblock Unit { input x: [B, 4]  x -> fc: Dense(4) -> output y }"),
        ("b.nnet", "namespace Zoo\nusing class.event\nmodel Net { input x: [B, 4]  x -> unit: Unit -> output y }")).Run().ShouldCompile();

    [Fact]
    public void ALabel_MayBeTheNameOfItsClass() => NnetProject.Run(
        """
        block Unit { input x: [B, 4]  x -> unit: Linear(4) -> output y }
        model Net { input x: [B, 4]  x -> net: Unit -> Net: Unit -> Unit: Unit -> output net }
        """).ShouldCompile();

    [Fact]
    public void QuotedLabels_HoldAnything() => NnetProject.Run(
        """
        model Net {
            input x: [B, 4]
            x -> "a label of words": Linear(4) -> "0": Linear(4) -> "a-b": Linear(4) -> "a_b": Linear(4) -> "\"\\{{}}": Linear(4)
              -> "*/ </summary>": Linear(4) -> "größe": Linear(4) -> output y
        }
        """).ShouldCompile();

    [Fact]
    public void Documentation_IsEscaped() => NnetProject.Run(
        """"
        /// Ends a comment */ and </summary> elements, a & b < c > d, "quotes" and \u0000 escapes.
        /// <script>alert(1)</script>
        /// """ #if false
        model Net(/* nothing */ size: int = 4) {
            /// The <input> & its */ meaning.
            input x: [B, size]
            /// A layer </c> of <c>weights</c>.
            x -> fc: Linear(4)
              /// The <output>.
              -> output y
        }
        """").ShouldCompile();

    private static GeneratorRun Program(string position, IEnumerable<string> names) =>
        NnetProject.Run(string.Join('\n', names.Select((name, i) => Model($"Model{i}", position, name))));

    private static string Model(string model, string position, string name) => position switch
    {
        "parameter" =>
            $"model {model}({name}: int = 4) {{ input x0: [B, {name}]  x0 -> reshape(-1, {name}) -> fc: Dense({name}) -> output y0 }}",
        "input" => $"model {model} {{ input {name}: [B, 4]  {name} -> fc: Dense(4) -> output y0 }}",
        "many inputs" =>
            $"model {model} {{ {string.Concat(Enumerable.Range(0, 6).Select(i => $"input x{i}: [B, 4] "))}"
            + $"input {name}: [B, 4]  {name} + x5 -> fc: Dense(4) -> output y0 }}",
        "output" => $"model {model} {{ input x0: [B, 4]  x0 -> fc: Dense(4) -> output {name}  x0 -> Tanh -> output z0 }}",
        "value" => $"model {model} {{ input x0: [B, 4]  {name} = x0 -> fc: Dense(4)  {name} * {name} -> output y0 }}",
        "label" => $"model {model} {{ input x0: int64[B]  x0 -> e0: Embedding(4, 4) -> {name}: Dense(4) -> it[:, -1] -> output y0 }}",
        "quoted label" =>
            $"model {model} {{ input x0: int64[B]  x0 -> e0: Embedding(4, 4) -> \"{name}\": Dense(4) -> it[:, -1] -> output y0 }}",
        "layer" => $"model {model} {{ input x0: [B, 4]  layer {name} = Dense(4)  x0 -> {name} -> {name} -> output y0 }}",
        "target" => Trained(model, "x0", name, "y0"),
        "trained output" => Trained(model, "x0", "z0", name),
        "trained model" => Trained(name, "x0", "z0", "y0"),
        _ => $"model {name} {{ input x0: [B, 4]  x0 -> fc: Dense(4) -> Tanh -> output y0 }}",
    };

    private static string Trained(string model, string input, string target, string output) =>
        $$"""
        model {{model}} { input {{input}}: [B, 4]  {{input}} -> fc: Dense(4) -> output {{output}}  {{input}} -> Tanh -> output w0 }
        train {{model}} {
            target    {{target}}: int64[B]
            loss      cross_entropy({{output}}, {{target}}) + sum(w0) / (B * 4)
            optimizer Adam
            schedule  cosine(epochs: 3)
            metric    accuracy({{output}}, {{target}})
            metric    mse(w0 * 2, w0)
            penalty   l2(0.1) on fc
            freeze    fc.bias
        }
        """;
}
