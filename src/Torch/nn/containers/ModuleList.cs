using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules by number. It has no <c>forward</c> of its own.</summary>
    public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
    {
        private readonly List<T> items = [];

        /// <summary>Makes a list.</summary>
        public ModuleList(params T[] modules) : base("ModuleList")
        {
            extend(modules);
        }

        /// <summary>The element at a place.</summary>
        public T this[int index]
        {
            get => items[index];
            set
            {
                items[index] = value;
                _internal_submodules[index.ToString()] = value;
            }
        }

        /// <summary>The number of elements.</summary>
        public int Count => items.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>Adds an element.</summary>
        public void Add(T item)
        {
            register_module(items.Count.ToString(), item);
            items.Add(item);
        }

        /// <summary>Adds elements.</summary>
        public void append(params T[] parameters) => extend(parameters);

        /// <summary>Adds elements.</summary>
        public void extend(IEnumerable<T> modules)
        {
            foreach (var item in modules)
                Add(item);
        }

        /// <summary>Adds an element at a place.</summary>
        public void Insert(int index, T item)
        {
            items.Insert(index, item);
            Renumber();
        }

        /// <summary>Takes an element out.</summary>
        public bool Remove(T item)
        {
            var index = IndexOf(item);
            if (index < 0)
                return false;
            RemoveAt(index);
            return true;
        }

        /// <summary>Takes the element at a place out.</summary>
        public void RemoveAt(int index)
        {
            items.RemoveAt(index);
            Renumber();
        }

        /// <summary>Takes all elements out.</summary>
        public void Clear()
        {
            items.Clear();
            Renumber();
        }

        /// <summary>Whether this very element is in the list.</summary>
        public bool Contains(T item) => IndexOf(item) >= 0;

        /// <summary>The place of this very element, or -1.</summary>
        public int IndexOf(T item) => items.FindIndex(other => ReferenceEquals(other, item));

        /// <summary>Copies the elements to an array.</summary>
        public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

        /// <summary>The elements.</summary>
        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Does nothing: elements are registered as they are added.</summary>
        protected override void RegisterComponents() { }

        private void Renumber()
        {
            _internal_submodules.clear();
            for (var i = 0; i < items.Count; i++)
                register_module(i.ToString(), items[i]);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules by number.</summary>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>Modules by number.</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}
