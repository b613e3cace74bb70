using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>Another layer, and arguments that are forgotten, added or swapped.</summary>
internal static class CallMutations
{
    private static readonly (string From, string To)[] OtherLayers =
    [
        ("Conv2d", "Conv1d"), ("Conv2d", "ConvTranspose2d"), ("Conv1d", "Conv2d"), ("Conv3d", "Conv2d"), ("ConvTranspose2d", "Conv2d"),
        ("BatchNorm2d", "BatchNorm1d"), ("BatchNorm1d", "BatchNorm2d"), ("BatchNorm2d", "LayerNorm"), ("LayerNorm", "BatchNorm1d"),
        ("MaxPool2d", "MaxPool1d"), ("MaxPool2d", "AdaptiveMaxPool2d"), ("AdaptiveAvgPool2d", "AvgPool2d"),
        ("AdaptiveAvgPool2d", "AdaptiveAvgPool1d"),
        ("LSTM", "GRU"), ("GRU", "LSTM"), ("LSTM", "LSTMCell"), ("GRUCell", "LSTMCell"), ("Linear", "Embedding"), ("Embedding", "Linear"),
        ("concat", "stack"), ("stack", "concat"), ("matmul", "bmm"), ("Flatten", "Identity"), ("ReLU", "GLU"),
        ("softmax", "max"), ("mean", "softmax"),
    ];

    private static readonly (string Argument, string Kind)[] Additions =
    [
        ("stride: 2", "stride without projection"), ("groups: 3", "group count"), ("dilation: 2", "dilation"), ("padding: 2", "padding"),
        ("keepdim: true", "added keepdim"), ("dim: 1", "dim argument"),
        ("bidirectional: true", "bidirectional"), ("ceil_mode: true", "ceil mode"),
    ];

    public static IEnumerable<Edit> Of(Site site) => site.Node switch
    {
        NameExpression name => Renamed(name.Name, name.Span),
        CallExpression { Callee: NameExpression callee } call => [.. Arguments(site, call), .. Added(callee.Name, call)],
        FanOutStage { Arguments.Count: > 0 } fanOut => fanOut.Arguments.Select(argument => new Edit("dropped argument", argument.Span, "")),
        Argument { Value: BooleanLiteral flag } => [new Edit("flag", flag.Span, flag.Value ? "false" : "true")],
        _ => [],
    };

    private static IEnumerable<Edit> Renamed(string name, TextSpan span) =>
        OtherLayers.Where(pair => pair.From == name).Select(pair => new Edit("other layer", span, pair.To));

    private static IEnumerable<Edit> Arguments(Site site, CallExpression call)
    {
        var arguments = call.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var span = i > 0 ? TextSpan.FromBounds(arguments[i - 1].Span.End, arguments[i].Span.End)
                : TextSpan.FromBounds(arguments[i].Span.Start, arguments.Count > 1 ? arguments[1].Span.Start : call.Span.End - 1);
            yield return new Edit("dropped argument", span, "");
            if (i == 0 || arguments[i].Name is not null) continue;
            var pair = arguments[i - 1].Span.Cover(arguments[i].Span);
            yield return new Edit("swapped arguments", pair, $"{site.Text(arguments[i])}, {site.Text(arguments[i - 1])}");
        }
    }

    private static IEnumerable<Edit> Added(string callee, CallExpression call)
    {
        OperationDescription? operation = Catalogue.FindLayer(callee);
        operation ??= Catalogue.FindOp(callee);
        if (operation is null || call.Arguments.Count == 0) yield break;
        foreach (var (argument, kind) in Additions)
        {
            var name = argument[..argument.IndexOf(':', StringComparison.Ordinal)];
            if (operation.Parameters.All(parameter => parameter.Name != name || parameter.IsRequired)) continue;
            if (call.Arguments.Any(given => given.Name?.Text == name)) continue;
            yield return new Edit(kind, new TextSpan(call.Span.End - 1, 0), $", {argument}");
        }
    }
}
