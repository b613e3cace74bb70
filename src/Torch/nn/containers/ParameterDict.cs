using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by name.</summary>
    public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        private readonly OrderedDict<string, Parameter> entries = new();

        /// <summary>Makes an empty dictionary.</summary>
        public ParameterDict() : base(nameof(ParameterDict)) { }

        /// <summary>The element of a name.</summary>
        public Parameter this[string key]
        {
            get => entries[key];
            set
            {
                entries[key] = value;
                _internal_params[key] = value;
            }
        }

        /// <summary>The entry at a place.</summary>
        public (string, Parameter) this[int index]
        {
            get => entries[index];
            set
            {
                entries[index] = value;
                RegisterAnew();
            }
        }

        /// <summary>The number of entries.</summary>
        public int Count => entries.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The names, in order.</summary>
        public ICollection<string> Keys => entries.Keys;

        /// <summary>The elements, in order.</summary>
        public ICollection<Parameter> Values => entries.Values;

        /// <summary>The names, in order.</summary>
        public IEnumerable<string> keys() => entries.keys();

        /// <summary>The elements, in order.</summary>
        public IEnumerable<Parameter> values() => entries.values();

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> items() => entries.items();

        /// <summary>Adds an entry.</summary>
        public void Add(string key, Parameter value)
        {
            register_parameter(key, value);
            entries.Add(key, value);
        }

        /// <summary>Adds an entry.</summary>
        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        /// <summary>Adds an entry.</summary>
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        /// <summary>Adds an entry at a place.</summary>
        public void Insert(int index, (string, Parameter) item)
        {
            entries.Insert(index, item);
            RegisterAnew();
        }

        /// <summary>Takes the entry of a name out.</summary>
        public bool Remove(string key) => entries.Remove(key) && _internal_params.Remove(key);

        /// <summary>Takes an entry out.</summary>
        public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);

        /// <summary>Takes an entry out.</summary>
        public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

        /// <summary>Takes the entry at a place out.</summary>
        public void RemoveAt(int index) => Remove(entries[index].Item1);

        /// <summary>Takes all entries out.</summary>
        public void Clear()
        {
            entries.Clear();
            _internal_params.Clear();
        }

        /// <summary>Takes all entries out.</summary>
        public void clear() => Clear();

        /// <summary>Whether there is an entry of this name.</summary>
        public bool ContainsKey(string key) => entries.ContainsKey(key);

        /// <summary>Whether there is this very entry.</summary>
        public bool Contains((string, Parameter) item) => entries.TryGetValue(item.Item1, out var value) && ReferenceEquals(value,
            item.Item2);

        /// <summary>Whether there is this very entry.</summary>
        public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

        /// <summary>Looks a name up.</summary>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => entries.TryGetValue(key, out value);

        /// <summary>The place of this very entry, or -1.</summary>
        public int IndexOf((string, Parameter) item) => Contains(item) ? entries.keys().ToList().IndexOf(item.Item1) : -1;

        /// <summary>Copies the entries to an array.</summary>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

        /// <summary>Copies the entries to an array.</summary>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

        /// <summary>The entries, in order.</summary>
        public IEnumerator<(string, Parameter)> GetEnumerator() => entries.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            ((IEnumerable<KeyValuePair<string, Parameter>>)entries).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Does nothing: elements are registered as they are added.</summary>
        protected override void RegisterComponents() { }

        private void RegisterAnew()
        {
            _internal_params.Clear();
            foreach (var (key, value) in entries)
                register_parameter(key, value);
        }
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
