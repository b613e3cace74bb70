using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The direct submodules with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The direct submodules.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>All modules below this one with their paths: the direct ones first, then what is below each.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                    yield return child;
                foreach (var (prefix, child) in named_children())
                    foreach (var (path, module) in child.named_modules())
                        yield return ($"{prefix}.{path}", module);
            }

            /// <summary>All modules below this one.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>The parameters with their paths, each once even where several modules share it.</summary>
            /// <param name="recurse">Whether to include those of submodules.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var own in _internal_params)
                    if (seen.Add(own.Item2))
                        yield return own;
                if (!recurse)
                    yield break;
                foreach (var (prefix, child) in named_children())
                    foreach (var (path, parameter) in child.named_parameters())
                        if (seen.Add(parameter))
                            yield return ($"{prefix}.{path}", parameter);
            }

            /// <summary>The parameters, each once.</summary>
            /// <param name="recurse">Whether to include those of submodules.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The buffers with their paths, each once.</summary>
            /// <param name="recurse">Whether to include those of submodules.</param>
            /// <param name="include_nonpersistent">Whether to include those that are not in the <c>state_dict</c>.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (name, (buffer, persistent)) in _internal_buffers)
                    if ((persistent || include_nonpersistent) && seen.Add(buffer))
                        yield return (name, buffer);
                if (!recurse)
                    yield break;
                foreach (var (prefix, child) in named_children())
                    foreach (var (path, buffer) in child.named_buffers(true, include_nonpersistent))
                        if (seen.Add(buffer))
                            yield return ($"{prefix}.{path}", buffer);
            }

            /// <summary>The buffers, each once.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>Whether there is a parameter at this dotted path.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>The parameter at this dotted path, or null.</summary>
            public virtual Parameter? get_parameter(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                if (_internal_params.TryGetValue(target, out var own))
                    return own;
                var (child, path) = Descend(target);
                return child?.get_parameter(path);
            }

            /// <summary>Whether there is a buffer at this dotted path.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The buffer at this dotted path, or null.</summary>
            public virtual Tensor? get_buffer(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                if (_internal_buffers.TryGetValue(target, out var own))
                    return own.Item1;
                var (child, path) = Descend(target);
                return child?.get_buffer(path);
            }

            private (Module? child, string path) Descend(string target)
            {
                var dot = target.IndexOf('.');
                return dot >= 0 && _internal_submodules.TryGetValue(target[..dot], out var child)
                    ? (child, target[(dot + 1)..])
                    : (null, target);
            }
        }
    }
}
