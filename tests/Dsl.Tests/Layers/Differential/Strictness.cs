using System.Text.RegularExpressions;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>A kind of use that PyTorch takes and the checker rejects, on purpose.</summary>
/// <param name="Title">What is rejected, as a heading.</param>
/// <param name="Reason">Why, and what to write instead.</param>
/// <param name="Example">An operation it occurs in.</param>
/// <param name="Covers">Whether a rejection is of this kind.</param>
internal sealed record Strictness(string Title, string Reason, string Example, Func<Use, RuleException, bool> Covers)
{
    private readonly Wording? wording;

    /// <summary>A kind that is known by its code and message alone.</summary>
    private Strictness(string title, string reason, string example, Wording wording)
        : this(title, reason, example, (_, error) => wording.Is(error.Code, error.Message)) => this.wording = wording;

    /// <summary>Whether a rejection somewhere in a network is of a kind that its message tells.</summary>
    public static bool Tells(string code, string message) => All.Any(strictness => strictness.wording?.Is(code, message) == true);

    public static IReadOnlyList<Strictness> All { get; } =
    [
        new(
            "Functions of floats take no integers",
            "PyTorch computes some of them with integers and converts others to its global default dtype, which need not be the model's. "
            + "`to(dtype: float)` says which is meant.",
            "exp",
            Says(RuleCodes.Dtype, @"needs floats, but gets|needs numbers, but gets bool|needs ints as limits|needs floats or int64")),
        new(
            "Weights take the model's own dtype",
            "A model is constructed in float32, float64 or a half type. `float32[…]` fits only one of these; `to(dtype: float)` fits all.",
            "Linear",
            Says(RuleCodes.Dtype, "needs floats of the model's dtype")),
        new(
            "Factors, inputs and targets, and what is scattered have one dtype",
            "PyTorch lets a product of two dtypes pass when a tensor is empty, and promotes targets. "
            + "A dtype that is written out and the model's own are two, whatever the model is constructed in.",
            "bmm",
            Says(
                RuleCodes.Dtype,
                "of one dtype|of its weight's dtype|makes floats, not|needs a target|needs class indices|needs src of the dtype of its "
                + "input")),
        new(
            "Labels and lengths of `ctc_loss` are int64 or int32",
            "PyTorch reads them in any other dtype, and cuts off what floats have behind the point. `to(dtype: int64)` says that they "
            + "are whole.",
            "ctc_loss",
            Says(RuleCodes.Dtype, "^ctc_loss needs indices, int64 or int32, as ")),
        new(
            "Sizes and counts are at least 1",
            "A layer of no features, a window of no elements and a pooling to nothing compute nothing: what was meant is another number.",
            "AdaptiveAvgPool2d",
            (use, error) => error.Code is RuleCodes.Argument or RuleCodes.Window && Regex.IsMatch(
                error.Message, @"must be at least [01], but is (0|-\d)$")),
        new(
            "A window fits into its input",
            "PyTorch 1.13 lets `MaxPool1d` with a window that is larger than its input give a result of size 0. Later versions raise.",
            "MaxPool1d",
            Says(RuleCodes.Window, @"^the window of (MaxPool1d|max_pool1d)|less the window")),
        new(
            "Something is left of every dim",
            "Padding that crops all of a dim, negative or of an unpooling, and a factor that scales it to nothing give an empty tensor "
            + "or raise, "
            + "depending on function and version.",
            "ReflectionPad2d",
            Says(RuleCodes.Window, @"leaves nothing of (a )?dim|of the result must be at least 1|of MaxUnpool[123]d would have size (0|-\d+):")),
        new(
            "Circular padding takes from what is not cropped",
            "Where one side of a dim is cropped and the other wraps around more than what is left, PyTorch raises or repeats what it has "
            + "not written.",
            "CircularPad3d",
            Says(RuleCodes.Window, "must be at most what the other side .* leaves|^what is left of dim .* of the input less its padding")),
        new(
            "Probabilities are between 0 and 1",
            "PyTorch looks at some of them only while training.",
            "MultiheadAttention",
            Says(RuleCodes.Argument, "must be between 0 and 1")),
        new(
            "A loss does not broadcast",
            "`mse_loss` of `[B, 1]` and `[B]` compares every pair, B² of them, and trains badly without a word. PyTorch warns.",
            "mse_loss",
            (use, error) =>
                (use.Operation.Inputs is [{ Name: "input" }, { Name: "target" }, ..]
                    || use.Operation.Name.EndsWith("_loss", StringComparison.Ordinal))
                && error.Code is RuleCodes.SizesDiffer or RuleCodes.Rank),
        new(
            "A sequence has a batch",
            "PyTorch takes `[T, F]` as one sequence of T steps. What was meant is hardly ever that, but the last step of `[B, T, F]`.",
            "LSTM",
            Says(RuleCodes.Rank, @"needs a sequence \[(B, T, F|T, N, C)\]")),
        new(
            "A scalar has no dims to work along",
            "PyTorch takes a tensor without dims for a vector of one element in some functions.",
            "softmax",
            (use, error) => error.Code is RuleCodes.Rank or RuleCodes.Axis && use.Inputs.Any(input => input.Sizes.Count == 0)),
        new(
            "Dropping channels takes what has channels",
            "`Dropout2d` of `[B, C]` drops single elements in PyTorch, with a warning; that is `Dropout`.",
            "Dropout2d",
            (use, error) => error.Code == RuleCodes.Rank && use.Operation.Name.StartsWith("dropout", StringComparison.OrdinalIgnoreCase)),
        new(
            "`keepdim` needs `dim`",
            "Without `dim` the result is one number. Only some of PyTorch's functions keep all dims then.",
            "argmax",
            Says(RuleCodes.Argument, "^keepdim of")),
        new(
            "What shapes the graph is known at build time",
            "How many pieces a tensor is cut into, and which dims there are, must not depend on the run.",
            "unbind",
            Says(RuleCodes.Argument, "must be known at build time|squeeze would drop|must be a multiple of 1/1024|stride is S1")),
        new(
            "The number of classes is known at build time",
            "PyTorch reads it off the largest of the indices, so that each batch could give another shape.",
            "one_hot",
            Says(Verdict.MissingArgument, "^one_hot needs 'num_classes'")),
        new(
            "Which dim is meant is written",
            "PyTorch guesses the dim of a softmax by the rank of its input, and warns; `amax` and `amin` take all dims.",
            "Softmax",
            Says(Verdict.MissingArgument, "needs 'dim'")),
        new(
            "Only a dim of size 1 is squeezed",
            "PyTorch leaves another dim as it is, so that a size that only the run knows would decide how many dims there are.",
            "squeeze",
            (use, error) => use.Operation.Name == "squeeze" && error.Code == RuleCodes.SizesDiffer),
        new(
            "Statistics need more than one value",
            "A layer that keeps running statistics evaluates with them, but it could not be trained.",
            "InstanceNorm1d",
            Says(RuleCodes.Window, "needs more than one element a channel")),
        new(
            "Weights of samples come with offsets",
            "TorchSharp takes the two together. Bags of equal size, `[B, N]`, are flattened and their offsets given.",
            "EmbeddingBag",
            Says(RuleCodes.Argument, "^EmbeddingBag takes per_sample_weights only together with offsets")),
        new(
            "The end of the last bag is an offset",
            "Without offsets each row is a bag. With `include_last_offset` PyTorch 1.13 loses the last of them and writes out of bounds.",
            "EmbeddingBag",
            Says(RuleCodes.Argument, "^EmbeddingBag takes include_last_offset only")),
        new(
            "A size or a factor, not both",
            "PyTorch takes a `scale_factor` of 0 beside a `size` for none.",
            "Upsample",
            Says(RuleCodes.Argument, "takes either size or scale_factor$")),
        new(
            "A weight has a row and a bias an element for each feature",
            "PyTorch broadcasts a bias of other dims that it is handed, and takes a vector for a weight of one row without its dim.",
            "linear",
            (use, error) => use.Operation.Name == "linear" && error.Code is RuleCodes.Rank or RuleCodes.SizesDiffer
                && Regex.IsMatch(error.Message, @"^dim 0 of bias is 1, not|^linear needs \[.*\] as (bias|weight), but")),
        new(
            "A dim that is named exists",
            "PyTorch does not look at the dims that `roll` is given where its input is empty.",
            "roll",
            (use, error) => use.Operation.Name == "roll" && error.Code == RuleCodes.Axis && use.First.Sizes.Contains(0)),
        new(
            "`output_padding` is smaller than stride or dilation",
            "PyTorch does not look at it where there is nothing to convolve.",
            "ConvTranspose3d",
            (use, error) => use.Operation.Name.StartsWith("ConvTranspose", StringComparison.Ordinal)
                && error.Message.Contains("output_padding", StringComparison.Ordinal) && use.First.Sizes.Contains(0)),
        new(
            "A triangle has two dims",
            "PyTorch does not look at the dims of an empty vector.",
            "triu",
            (use, error) => error.Code == RuleCodes.Rank && use.Operation.Name is "triu" or "tril" && use.First.Sizes.Contains(0)),
        new(
            "Limits are in order",
            "`hardtanh` with its limits exchanged gives the upper one everywhere; as a layer PyTorch rejects it.",
            "hardtanh",
            Says(RuleCodes.Argument, "must be less than")),
        new(
            "A list of dims is not empty",
            "To some functions of PyTorch it means all dims and to others none.",
            "sum",
            Says(RuleCodes.Argument, "is an empty list|and 0 dims$")),
        new(
            "An index fits its input",
            "PyTorch does not look at the sizes of one where something is empty.",
            "gather",
            (use, error) => error.Code is RuleCodes.Rank or RuleCodes.SizesDiffer or RuleCodes.Window or RuleCodes.Dtype
                && use.Input("index") is not null && use.Inputs.Any(input => input.Sizes.Contains(0))),
        new(
            "Pooling takes [N, C, …] or [C, …]",
            "PyTorch 1.13 takes more dims for some sizes of the result.",
            "AdaptiveAvgPool2d",
            (use, error) => error.Code == RuleCodes.Rank && use.Operation.Name.StartsWith("adaptive", StringComparison.OrdinalIgnoreCase)),
        new(
            "Masks and conditions are bool",
            "PyTorch takes numbers for masks in some functions, and masks of bytes with a warning.",
            "masked_fill",
            Says(RuleCodes.Dtype, "needs bool as")),
        new(
            "A mask that is added has the dtype of the query",
            "PyTorch adds one of another dtype, unless a second mask has to be joined with it in some other way.",
            "MultiheadAttention",
            Says(RuleCodes.Dtype, "attn_mask")),
        new(
            "Indices are integers",
            "PyTorch takes truth values for the indices of a bag.",
            "EmbeddingBag",
            Says(RuleCodes.Dtype, "needs indices, int64 or int32, as input, but gets bool")),
        new(
            "Ranges are of numbers",
            "PyTorch makes truth values where a range has one number or none.",
            "linspace",
            Says(RuleCodes.Dtype, "^linspace makes numbers, not bool")),
        new(
            "A reshape keeps each sample's elements",
            "`[B, 512]` as `[-1, 28, 28]` works for the batches that 784 happens to divide.",
            "reshape",
            Says(RuleCodes.ElementCount, "each sample has")),
        new(
            "A size that only the run knows is not taken for 1",
            "It would broadcast for that size alone. A size that is meant to be 1 is written as 1.",
            "maximum",
            (use, error) => error.Code is RuleCodes.Broadcast or RuleCodes.SizesDiffer && Regex.IsMatch(error.Message, @"\bS1\b")),
        new(
            "Pieces of a size that only the run knows are equal",
            "`chunk` gives fewer pieces than asked for when the last would be empty; so the number must divide the size.",
            "chunk",
            Says(RuleCodes.Constraint, "^chunks must divide")),
    ];

    private static Wording Says(string code, string pattern) => new(code, new Regex(pattern));

    private sealed record Wording(string Code, Regex Pattern)
    {
        public bool Is(string code, string message) => code == Code && Pattern.IsMatch(message);
    }
}
