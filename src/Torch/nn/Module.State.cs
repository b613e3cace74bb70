namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers by path: all parameters of the tree, then all buffers.</summary>
            /// <param name="destination">A dictionary to add to.</param>
            /// <param name="prefix">A path to put before each key.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (name, parameter) in named_parameters())
                    destination.TryAdd(Join(prefix, name), parameter);
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(Join(prefix, name), buffer);
                foreach (var (name, child) in named_children())
                    child.state_dict(destination, Join(prefix, name));
                return destination;
            }

            private static string Join(string? prefix, string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";

            /// <summary>Copies the values of a <c>state_dict</c> into this module; nothing is copied unless all of it fits.</summary>
            /// <param name="source">Values by path.</param>
            /// <param name="strict">Whether the keys must be exactly those of this module.</param>
            /// <param name="skip">Keys to leave alone.</param>
            /// <returns>The keys that <paramref name="source"/> lacks, and those that this module lacks.</returns>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var target = state_dict();
                var missing = target.Keys.Where(key => !source.ContainsKey(key) && !Skipped(key)).ToList();
                var unexpected = source.Keys.Where(key => !target.ContainsKey(key) && !Skipped(key)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(
                        $"The state_dict does not fit {GetName()}: missing keys: [{string.Join(", ", missing)}]; "
                        + $"unexpected keys: [{string.Join(", ", unexpected)}].");
                }

                var shared = source.Where(entry => target.ContainsKey(entry.Key) && !Skipped(entry.Key)).ToList();
                foreach (var (key, value) in shared)
                    CheckShape(key, value.shape, target[key]);
                using var _ = no_grad();
                foreach (var (key, value) in shared)
                    target[key].copy_(value);
                return (missing, unexpected);

                bool Skipped(string key) => skip?.Contains(key) ?? false;
            }

            private static void CheckShape(string key, long[] shape, Tensor target)
            {
                if (!shape.AsSpan().SequenceEqual(target.shape))
                {
                    throw new ArgumentException(
                        $"Mismatched tensor shape for '{key}': expected [{string.Join(", ", target.shape)}], "
                        + $"but found [{string.Join(", ", shape)}].");
                }
            }
        }
    }
}
