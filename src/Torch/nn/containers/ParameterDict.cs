using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by name.</summary>
    public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        private readonly ComponentDict<Parameter> components;

        /// <summary>Makes an empty dictionary.</summary>
        public ParameterDict() : base(nameof(ParameterDict))
        {
            components = new(register_parameter);
        }

        /// <summary>The element of a name.</summary>
        public Parameter this[string key]
        {
            get => components[key];
            set => components[key] = value;
        }

        /// <summary>The entry at a place.</summary>
        public (string, Parameter) this[int index]
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
        public ICollection<Parameter> Values => components.Entries.Values;

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => components.Entries.keys();

        /// <summary>The elements, in order.</summary>
        public IEnumerable<Parameter> values() => components.Entries.values();

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> items() => components.Entries.items();

        /// <summary>Adds an entry.</summary>
        public void Add(string key, Parameter value) => components.Add(key, value);

        /// <summary>Adds an entry.</summary>
        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        /// <summary>Adds an entry.</summary>
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        /// <summary>Adds an entry at a place.</summary>
        public void Insert(int index, (string, Parameter) item) => components.Insert(index, item);

        /// <summary>Takes the entry of a name out.</summary>
        public bool Remove(string key) => components.Remove(key);

        /// <summary>Takes an entry out.</summary>
        public bool Remove((string, Parameter) item) => components.Remove(item);

        /// <summary>Takes an entry out.</summary>
        public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

        /// <summary>Takes the entry at a place out.</summary>
        public void RemoveAt(int index) => components.RemoveAt(index);

        /// <summary>Takes all entries out.</summary>
        public void Clear() => components.Clear();

        /// <summary>Takes all entries out.</summary>
        public void clear() => Clear();

        /// <summary>Whether there is an entry of this name.</summary>
        public bool ContainsKey(string key) => components.Entries.ContainsKey(key);

        /// <summary>Whether there is this very entry.</summary>
        public bool Contains((string, Parameter) item) => components.Contains(item);

        /// <summary>Whether there is this very entry.</summary>
        public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

        /// <summary>Looks a name up.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => components.Entries.TryGetValue(key, out value);

        /// <summary>The place of this very entry, or -1.</summary>
        public int IndexOf((string, Parameter) item) => components.IndexOf(item);

        /// <summary>Copies the entries to an array.</summary>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => components.Entries.CopyTo(array, arrayIndex);

        /// <summary>Copies the entries to an array.</summary>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => components.Entries.CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> GetEnumerator() => components.Entries.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            ((IEnumerable<KeyValuePair<string, Parameter>>)components.Entries).GetEnumerator();

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
            /// <summary>Parameters by name.</summary>
            public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters)
            {
                var result = new Modules.ParameterDict();
                foreach (var entry in parameters)
                    result.Add(entry);
                return result;
            }
        }
    }
}
