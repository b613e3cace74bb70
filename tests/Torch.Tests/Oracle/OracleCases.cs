using System.Collections;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Oracle;

/// <summary>
/// Operators by the names of their cases in a fixture, made by cases.py. Each case lists the ways to write the operation,
/// all of which must yield PyTorch's values and gradients.
/// </summary>
public sealed class OracleCases(string family) : IEnumerable
{
    private readonly Fixture fixture = Fixture.Load(family);
    private readonly Dictionary<string, Func<Tensor[], Outputs[]>> cases = [];

    /// <summary>The names of all cases, here and in the fixture: one that is missing on either side fails.</summary>
    public TheoryData<string> Names => new(fixture.Names.Select(name => name[..name.LastIndexOf('.')]).Union(cases.Keys));

    public void Add(string name, Func<Tensor, Outputs[]> forms) => cases.Add(name, x => forms(x[0]));

    public void Add(string name, Func<Tensor, Tensor, Outputs[]> forms) => cases.Add(name, x => forms(x[0], x[1]));

    public void Add(string name, Func<Tensor, Tensor, Tensor, Outputs[]> forms) => cases.Add(name, x => forms(x[0], x[1], x[2]));

    public IEnumerator GetEnumerator() => cases.Keys.GetEnumerator();

    public void Check(string name)
    {
        using var scope = NewDisposeScope();
        var inputs = Numbered(name, "in")
            .Select((key, i) => fixture[key].clone().requires_grad_(Has($"{name}.grad{i}")))
            .ToArray();
        inputs.ShouldNotBeEmpty($"{name} is not in the fixture");
        cases.ShouldContainKey(name);
        foreach (var outputs in cases[name](inputs))
        {
            outputs.Tensors.Length.ShouldBe(Numbered(name, "out").Count(), name);
            for (var i = 0; i < outputs.Tensors.Length; i++)
                fixture.ShouldMatch(outputs.Tensors[i], $"{name}.out{i}");
            CheckGradients(name, inputs, outputs);
        }
    }

    private void CheckGradients(string name, Tensor[] inputs, Outputs outputs)
    {
        var leaves = inputs.Where(x => x.requires_grad).ToArray();
        if (leaves.Length == 0)
            return;
        var total = outputs.Tensors.Where(x => x.requires_grad).Select(Weighted).Aggregate((a, b) => a + b);
        var gradients = autograd.grad([total], leaves, retain_graph: true);
        for (var i = 0; i < leaves.Length; i++)
            fixture.ShouldMatch(gradients[i], $"{name}.grad{Array.FindIndex(inputs, x => ReferenceEquals(x, leaves[i]))}");
    }

    // As in cases.py.
    private static Tensor Weighted(Tensor x)
    {
        x = x.is_complex() ? x.resolve_conj().view_as_real() : x;
        return (x * arange(x.numel(), float64).cos().reshape(x.shape)).sum();
    }

    private IEnumerable<string> Numbered(string name, string part) =>
        Enumerable.Range(0, int.MaxValue).Select(i => $"{name}.{part}{i}").TakeWhile(Has);

    private bool Has(string key) => fixture.Names.Contains(key);
}
