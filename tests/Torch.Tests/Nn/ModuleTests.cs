using System.Text;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Nn;

public class ModuleTests
{
    private sealed class Block : nn.Module<Tensor, Tensor>
    {
        [ComponentName(Name = "first")]
        private readonly Linear fc1 = nn.Linear(3, 4);
        private readonly Tensor offset = ones(4);
        private readonly Parameter scale = nn.Parameter(ones(4));
        private readonly Linear fc2 = nn.Linear(4, 3);

        public Block() : base(nameof(Block)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            return fc2.call((fc1.call(input) + offset) * scale).MoveToOuterDisposeScope();
        }
    }

    [Fact]
    public void Fields_are_components()
    {
        using var block = new Block();
        block.state_dict().Keys.ShouldBe(["scale", "first.weight", "first.bias", "fc2.weight", "fc2.bias", "offset"]);
        block.named_children().Select(child => child.name).ShouldBe(["first", "fc2"]);
        block.get_parameter("first.bias").ShouldNotBeNull();
        block.has_buffer("offset").ShouldBeTrue();
        block.has_parameter("offset").ShouldBeFalse();
    }

    /// <summary>Modules in properties, as the package registers them.</summary>
    private sealed class Properties : nn.Module
    {
        private Linear Hidden { get; } = nn.Linear(1, 1, hasBias: false);

        public Linear Shown { get; } = nn.Linear(1, 1, hasBias: false);

        public Properties() : base(nameof(Properties)) => RegisterComponents();
    }

    private sealed class Lists : nn.Module
    {
        private ModuleList<Properties> List { get; } = nn.ModuleList(new Properties());
        private readonly ModuleDict<Properties> dict = nn.ModuleDict(("a", new Properties()));

        public Lists() : base(nameof(Lists)) => RegisterComponents();
    }

    [Fact]
    public void Properties_are_components_under_the_names_of_their_fields()
    {
        string[] keys = ["<Hidden>k__BackingField.weight", "<Shown>k__BackingField.weight"];
        using var properties = new Properties();
        properties.state_dict().Keys.ShouldBe(keys);

        using var list = nn.ModuleList(new Properties());
        list.state_dict().ShouldBeEmpty();

        using var lists = new Lists();
        lists.state_dict().Keys.ShouldBe([
            .. keys.Select(key => "<List>k__BackingField.0." + key), .. keys.Select(key => "dict.a." + key)]);
    }

    [Fact]
    public void Layers_outlive_the_scope_they_were_made_in_and_a_modules_own_tensors_do_not()
    {
        Block block;
        using (NewDisposeScope())
            block = new Block();
        block.get_parameter("first.weight")!.IsInvalid.ShouldBeFalse();
        block.get_parameter("scale")!.IsInvalid.ShouldBeTrue();
        block.get_buffer("offset")!.IsInvalid.ShouldBeTrue();

        block = new Block();
        block.call(ones(2, 3)).shape.ShouldBe([2, 3]);
        block.Dispose();
        Should.Throw<InvalidOperationException>(() => block.call(ones(2, 3)));
    }

    [Fact]
    public void A_null_tensor_is_not_registered()
    {
        using var block = new Block();
        Should.Throw<ArgumentNullException>(() => block.register_buffer("more", null!));
        Should.Throw<ArgumentNullException>(() => block.register_parameter("more", null!));
        block.register_module("more", null!);
        block.state_dict().Count.ShouldBe(6);
    }

    [Fact]
    public void SharedParameters_are_listed_once_and_kept_under_both_names()
    {
        var layer = nn.Linear(2, 2);
        using var model = nn.Sequential(layer, nn.ReLU(), layer);
        model.parameters().Count().ShouldBe(2);
        model.state_dict().Keys.ShouldBe(["0.weight", "0.bias", "2.weight", "2.bias"]);
    }

    [Fact]
    public void Names_are_checked()
    {
        using var block = new Block();
        Should.Throw<ArgumentException>(() => block.register_module("a.b", nn.ReLU())).Message.ShouldContain("can't contain");
        Should.Throw<InvalidOperationException>(() => block.register_module("fc2", nn.ReLU())).Message.ShouldContain("already registered");
        Should.Throw<ArgumentException>(() => block.register_buffer("", ones(1)));
        Should.Throw<InvalidOperationException>(() => block.register_parameter("scale", nn.Parameter(ones(1))));
    }

    [Fact]
    public void Hooks_see_and_replace_inputs_and_results()
    {
        using var layer = nn.Identity();
        var log = new StringBuilder();
        var before = layer.register_forward_pre_hook((_, x) => { log.Append('<'); return x * 2; });
        var after = layer.register_forward_hook((_, x, y) => { log.Append('>'); return y + 1; });
        var counter = layer.register_forward_hook(_ => log.Append('.'));
        layer.call(ones(1)).item<float>().ShouldBe(3);
        before.remove();
        after.remove();
        layer.call(ones(1)).item<float>().ShouldBe(1);
        counter.remove();
        layer.call(ones(1));
        log.ToString().ShouldBe("<.>.");
    }

    [Fact]
    public void Conversion_keeps_the_tensor_objects()
    {
        using var block = new Block();
        var weight = block.get_parameter("fc2.weight")!;
        (weight * 2).sum().backward();
        block.@double();
        weight.dtype.ShouldBe(ScalarType.Float64);
        weight.grad!.dtype.ShouldBe(ScalarType.Float64);
        weight.is_leaf.ShouldBeTrue();
        block.get_buffer("offset")!.dtype.ShouldBe(ScalarType.Float64);
        block.call(ones(1, 3, dtype: ScalarType.Float64)).dtype.ShouldBe(ScalarType.Float64);
    }

    [Fact]
    public void Integers_are_not_converted()
    {
        using var norm = nn.BatchNorm1d(2).half();
        norm.num_batches_tracked!.dtype.ShouldBe(ScalarType.Int64);
        norm.running_mean!.dtype.ShouldBe(ScalarType.Float16);
    }

    [Fact]
    public void Mode_and_apply_reach_every_module()
    {
        using var model = nn.Sequential(nn.Sequential(nn.Dropout()), nn.ReLU());
        model.eval();
        model.modules().ShouldAllBe(module => !module.training);
        var names = new List<string>();
        model.apply(module => names.Add(module.GetName()));
        names.ShouldBe(["Dropout", "Sequential", "ReLU", "Sequential"]);
        model.named_modules().Select(entry => entry.name).ShouldBe(["0", "1", "0.0"]);
    }

    [Fact]
    public void ZeroGrad_drops_or_fills()
    {
        using var layer = nn.Linear(2, 1);
        layer.call(ones(1, 2)).backward();
        layer.zero_grad(set_to_none: false);
        layer.weight.grad!.sum().item<float>().ShouldBe(0);
        layer.zero_grad();
        layer.weight.grad.ShouldBeNull();
    }

    [Fact]
    public void LoadStateDict_copies_all_or_nothing()
    {
        using var from = new Block();
        using var to = new Block();
        to.load_state_dict(from.state_dict());
        to.get_parameter("fc2.weight")!.Equals(from.get_parameter("fc2.weight")!).ShouldBeTrue();

        var broken = from.state_dict();
        broken["first.bias"] = zeros(4);
        broken["fc2.weight"] = zeros(7, 7);
        Should.Throw<ArgumentException>(() => to.load_state_dict(broken)).Message.ShouldContain("fc2.weight");
        to.get_parameter("first.bias")!.Equals(from.get_parameter("first.bias")!).ShouldBeTrue();

        broken.Remove("fc2.weight");
        broken["more"] = zeros(1);
        Should.Throw<InvalidOperationException>(() => to.load_state_dict(broken)).Message.ShouldContain(
            "missing keys: [fc2.weight]; unexpected keys: [more]");
        var (missing, unexpected) = to.load_state_dict(broken, strict: false);
        missing.ShouldBe(["fc2.weight"]);
        unexpected.ShouldBe(["more"]);
    }

    [Fact]
    public void Containers_number_and_name_their_modules_once_they_are_part_of_one()
    {
        var list = nn.ModuleList(nn.Linear(2, 2), nn.Linear(2, 3));
        list.Insert(1, nn.Linear(2, 4));
        list.RemoveAt(0);
        list.state_dict().ShouldBeEmpty();
        Held(list).Select(entry => $"{entry.Key} {entry.Value.shape[0]}")
            .ShouldBe(["part.0.weight 4", "part.0.bias 4", "part.1.weight 3", "part.1.bias 3"]);
        list.Add(nn.Linear(2, 5));
        list.state_dict().Count.ShouldBe(4);

        var dict = nn.ModuleDict(("b", nn.Linear(1, 1, hasBias: false)), ("a", nn.Linear(1, 1, hasBias: false)));
        dict.Remove("b");
        dict["c"] = nn.Linear(1, 1, hasBias: false);
        Held(dict).Keys.ShouldBe(["part.a.weight", "part.c.weight"]);

        Held(nn.ParameterList(nn.Parameter(ones(1)), nn.Parameter(ones(2)))).Keys.ShouldBe(["part.0", "part.1"]);
        Held(nn.ParameterDict(("x", nn.Parameter(ones(1))))).Keys.ShouldBe(["part.x"]);

        var chain = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 3));
        chain[1..].call(ones(1, 2)).shape.ShouldBe([1, 3]);
        chain[(null, 1)].Count.ShouldBe(1);
        nn.Sequential().call(ones(2)).shape.ShouldBe([2]);
    }

    /// <summary>The state of a container that is part of a module: only there has it components.</summary>
    private static Dictionary<string, Tensor> Held(nn.Module container) => new Holder(container).state_dict();

    private sealed class Holder : nn.Module
    {
        public Holder(nn.Module part) : base(nameof(Holder)) => register_module("part", part);
    }
}
