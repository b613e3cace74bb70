using System.Collections;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Oracle;

/// <summary>Modules with weights, by the names of their cases in a fixture, made by module_cases.py.</summary>
public sealed class ModuleCases(string family) : IEnumerable
{
    private readonly Fixture fixture = Fixture.Load(family);
    private readonly Dictionary<string, (Func<nn.Module> Make, Func<nn.Module, Tensor[], Outputs> Call)> cases = [];

    /// <summary>The names of the fixture's cases; all of them, so that none goes without a test.</summary>
    public TheoryData<string> Names => new(fixture.Names.Select(name => name[..name.IndexOf('.')]).Distinct());

    public void Add(string name, Func<nn.Module<Tensor, Tensor>> make) => Add(name, make, (module, x) => module.call(x[0]));

    public void Add<TModule>(string name, Func<TModule> make, Func<TModule, Tensor[], Outputs> call) where TModule : nn.Module =>
        cases.Add(name, (make, (module, x) => call((TModule)module, x)));

    public IEnumerator GetEnumerator() => cases.Keys.GetEnumerator();

    public void Check(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        using var module = cases[name].Make();
        CheckState(name, module);

        var inputs = Numbered(name, "in").Select(key => fixture[key].clone()).ToArray();
        for (var i = 0; i < inputs.Length; i++)
            inputs[i].requires_grad = Has($"{name}.grad{i}");
        manual_seed(1);
        var outputs = cases[name].Call(module, inputs).Tensors;
        outputs.Length.ShouldBe(Numbered(name, "out").Count(), name);
        for (var i = 0; i < outputs.Length; i++)
            fixture.ShouldMatch(outputs[i], $"{name}.out{i}", 1e-4, 1e-5);

        outputs.Where(x => x.requires_grad).Select(Weighted).Aggregate((a, b) => a + b).backward();
        CheckGradients(name, module, inputs);
        foreach (var (key, buffer) in module.named_buffers().Where(buffer => Has($"{name}.after.{buffer.name}")))
            fixture.ShouldMatch(buffer, $"{name}.after.{key}", 1e-4, 1e-5);
    }

    /// <summary>The keys must be PyTorch's in PyTorch's order, and under the same seed the values too.</summary>
    private void CheckState(string name, nn.Module module)
    {
        var prefix = $"{name}.state.";
        var state = module.state_dict();
        state.Keys.ShouldBe(
            fixture.Names.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]),
            ignoreOrder: true);
        foreach (var (key, value) in state)
            fixture.ShouldMatch(value, prefix + key, 1e-6, 1e-7);
        module.load_state_dict(state.Keys.ToDictionary(key => key, key => fixture[prefix + key]));
    }

    private void CheckGradients(string name, nn.Module module, Tensor[] inputs)
    {
        foreach (var (key, parameter) in module.named_parameters())
        {
            var gradient = parameter.grad;
            (gradient is not null).ShouldBe(Has($"{name}.grad.{key}"), $"{name}.grad.{key}");
            if (gradient is not null)
                fixture.ShouldMatch(gradient, $"{name}.grad.{key}", 1e-3, 1e-4);
        }
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].requires_grad)
                fixture.ShouldMatch(inputs[i].grad!, $"{name}.grad{i}", 1e-3, 1e-4);
        }
    }

    // As in cases.py.
    private static Tensor Weighted(Tensor x) => (x.to(float64) * arange(x.numel(), float64).cos().reshape(x.shape)).sum();

    private IEnumerable<string> Numbered(string name, string part) =>
        Enumerable.Range(0, int.MaxValue).Select(i => $"{name}.{part}{i}").TakeWhile(Has);

    private bool Has(string key) => fixture.Names.Contains(key);
}
