using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <remarks>
        /// A weight file is a count, then as many entries: name, element type, rank, sizes, and the elements as they lie
        /// in memory. All integers are unsigned LEB128, names UTF-8 with their length before them.
        /// </remarks>
        public partial class Module
        {
            /// <summary>Writes the parameters and persistent buffers to a file.</summary>
            /// <param name="location">The file's path.</param>
            /// <param name="skip">Keys to leave out.</param>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <summary>Writes the parameters and persistent buffers to a stream.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <summary>Writes the parameters and persistent buffers.</summary>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes a <c>state_dict</c>.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => !(skip?.Contains(entry.Key) ?? false)).ToList();
                writer.Write7BitEncodedInt(entries.Count);
                foreach (var (key, tensor) in entries)
                {
                    writer.Write(key);
                    tensor.Save(writer);
                }
            }

            /// <summary>Reads the parameters and persistent buffers from a file.</summary>
            /// <param name="location">The file's path.</param>
            /// <param name="strict">Whether the file must hold exactly the keys of this module.</param>
            /// <param name="skip">Keys to leave alone.</param>
            /// <param name="loadedParameters">Is told of each key whether it was loaded.</param>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location))
                    throw new FileNotFoundException($"No weight file at '{location}'.", location);
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads the parameters and persistent buffers from a stream.</summary>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads the parameters and persistent buffers; the module changes only if all entries fit.</summary>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                var target = state_dict();
                var loaded = new Dictionary<string, Tensor>();
                try
                {
                    ReadEntries(reader, target, strict, skip, loaded);
                    using (no_grad())
                        foreach (var (key, value) in loaded)
                            target[key].copy_(value);
                }
                catch (Exception e) when (e is EndOfStreamException or FormatException)
                {
                    throw new InvalidDataException($"This is no complete weight file: {e.Message}", e);
                }
                finally
                {
                    foreach (var value in loaded.Values)
                        value.Dispose();
                }
                if (loadedParameters is not null)
                {
                    foreach (var key in target.Keys)
                        loadedParameters[key] = loaded.ContainsKey(key);
                }
                return this;
            }

            private static void ReadEntries(BinaryReader reader, Dictionary<string, Tensor> target, bool strict, IList<string>? skip,
                Dictionary<string, Tensor> loaded)
            {
                var count = reader.Read7BitEncodedInt();
                var expected = target.Keys.Count(key => !(skip?.Contains(key) ?? false));
                if (strict && count != target.Count && count != expected)
                    throw new ArgumentException($"Mismatched state_dict sizes: expected {target.Count}, but found {count} entries.");
                for (var i = 0; i < count; i++)
                {
                    var key = reader.ReadString();
                    var known = target.TryGetValue(key, out var tensor);
                    if (!known && strict)
                        throw new ArgumentException(
                            $"Mismatched module state names: the target module has no parameter or buffer named '{key}'.");
                    var entry = TensorFileEntry.ReadHeader(reader);
                    if (!known || (skip?.Contains(key) ?? false))
                    {
                        entry.Skip(reader);
                        continue;
                    }
                    if (entry.Type != tensor!.dtype)
                        throw new ArgumentException(
                            $"Mismatched tensor data type for '{key}': expected {tensor.dtype}, but found {entry.Type}.");
                    CheckShape(key, entry.Shape, tensor);
                    if (loaded.ContainsKey(key))
                        throw new ArgumentException($"'{key}' is in the file twice.");
                    loaded.Add(key, entry.Read(reader));
                }
            }

            /// <summary>Makes a module with the default constructor and reads its weights from a file.</summary>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);
        }
    }
}
