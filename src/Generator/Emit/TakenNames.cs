namespace ModelDsl.Generator.Emit;

/// <summary>Names that generated code finds taken by TorchSharp, by the runtime and by C#.</summary>
internal static class TakenNames
{
    /// <summary>Members of every object and every module: a field or property of the name would hide one.</summary>
    public static readonly string[] Inherited =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ToString",
        "ClearModules", "ConditionallyRegisterBuffer", "ConditionallyRegisterParameter", "Create", "Dispose",
        "GetDefaultDeviceAndType", "GetName",
        "RegisterComponents", "ReplaceBuffer", "ReplaceParameter", "_deviceIndex", "_deviceType", "_internal_buffers", "_internal_params",
        "_internal_submodules", "_named_buffers", "_named_parameters", "_parameters", "_to", "_toEpilog", "add_module", "apply",
        "buffers", "call",
        "children", "eval", "forward", "get_buffer", "get_parameter", "has_buffer", "has_parameter", "load", "load_state_dict",
        "module_post_hooks",
        "module_pre_hooks", "modules", "name", "named_buffers", "named_children", "named_modules", "named_parameters",
        "parameters", "post_hooks",
        "pre_hooks", "register_buffer", "register_forward_hook", "register_forward_pre_hook", "register_module",
        "register_parameter", "save",
        "save_state_dict", "state_dict", "train", "training", "zero_grad",
    ];

    /// <summary>What constructors and <c>forward</c> mention by its bare name: a parameter or local of the name would hide it.</summary>
    public static readonly string[] Mentioned =
    [
        "device", "dtype", "nn", "torch", "training", "register_module", "register_parameter", "register_buffer", "ReferenceEquals",
        "ShapeGuard", "ParameterGuard", "PairObjective", "ScalarType", "TensorIndex", "Math", "nameof",
    ];
}
