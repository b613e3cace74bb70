using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules by name. It has no <c>forward</c> of its own.</summary>
    public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
    {
        private readonly ComponentDict<T> components;

        /// <summary>Makes an empty dictionary.</summary>
        public ModuleDict() : base(nameof(ModuleDict<T>))
        {
            components = new(register_module);
        }

        /// <summary>The element of a name.</summary>
        public T this[string key]
        {
            get => components[key];
            set => components[key] = value;
        }

        /// <summary>The entry at a place.</summary>
        public (string, T) this[int index]
        {
            get => components[index];
            set => components[index] = value;
        }

        /// <summary>The number of entries.</summary>
        public int Count => components.Entries.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names, in order.</summary>
        public ICollection<string> Keys => components.Entries.Keys;

        /// <summary>The elements, in order.</summary>
        public ICollection<T> Values => components.Entries.Values;

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => components.Entries.keys();

        /// <summary>The elements, in order.</summary>
        public IEnumerable<T> values() => components.Entries.values();

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, T)> items() => components.Entries.items();

        /// <summary>Adds an entry.</summary>
        public void Add(string key, T value) => components.Add(key, value);

        /// <summary>Adds an entry.</summary>
        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        /// <summary>Adds an entry.</summary>
        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        /// <summary>Adds an entry at a place.</summary>
        public void Insert(int index, (string, T) item) => components.Insert(index, item);

        /// <summary>Takes the entry of a name out.</summary>
        public bool Remove(string key) => components.Remove(key);

        /// <summary>Takes an entry out.</summary>
        public bool Remove((string, T) item) => components.Remove(item);

        /// <summary>Takes an entry out.</summary>
        public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

        /// <summary>Takes the entry at a place out.</summary>
        public void RemoveAt(int index) => components.RemoveAt(index);

        /// <summary>Takes all entries out.</summary>
        public void Clear() => components.Clear();

        /// <summary>Takes all entries out.</summary>
        public void clear() => Clear();

        /// <summary>Whether there is an entry of this name.</summary>
        public bool ContainsKey(string key) => components.Entries.ContainsKey(key);

        /// <summary>Whether there is this very entry.</summary>
        public bool Contains((string, T) item) => components.Contains(item);

        /// <summary>Whether there is this very entry.</summary>
        public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

        /// <summary>Looks a name up.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => components.Entries.TryGetValue(key, out value);

        /// <summary>The place of this very entry, or -1.</summary>
        public int IndexOf((string, T) item) => components.IndexOf(item);

        /// <summary>Copies the entries to an array.</summary>
        public void CopyTo((string, T)[] array, int arrayIndex) => components.Entries.CopyTo(array, arrayIndex);

        /// <summary>Copies the entries to an array.</summary>
        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => components.Entries.CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, T)> GetEnumerator() => components.Entries.GetEnumerator();

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
            ((IEnumerable<KeyValuePair<string, T>>)components.Entries).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Registers the elements, which happens when this is registered itself.</summary>
        protected override void RegisterComponents() => components.Register();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules by name.</summary>
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

            /// <summary>Modules by name.</summary>
            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
            {
                var result = new Modules.ModuleDict<T>();
                foreach (var entry in modules)
                    result.Add(entry);
                return result;
            }
        }
    }
}
