using TorchSharp;

namespace ModelDsl.Runtime.Tests.TestModels;

/// <summary>A module around one part; a layer of several inputs is no part of a <c>Sequential</c>.</summary>
internal sealed class Holder : torch.nn.Module
{
    public Holder(string name, torch.nn.Module part) : base(nameof(Holder)) => register_module(name, part);
}
