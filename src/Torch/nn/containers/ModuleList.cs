using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules by number. It has no <c>forward</c> of its own.</summary>
    public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
    {
        private readonly ComponentList<T> components;

        /// <summary>Makes a list.</summary>
        public ModuleList(params T[] modules) : base("ModuleList")
        {
            components = new(register_module);
            extend(modules);
        }

        /// <summary>The element at a place.</summary>
        public T this[int index]
        {
            get => components[index];
            set => components[index] = value;
        }

        /// <summary>The number of elements.</summary>
        public int Count => components.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>Adds an element.</summary>
        public void Add(T item) => components.Add(item);

        /// <summary>Adds elements.</summary>
        public void append(params T[] parameters) => extend(parameters);

        /// <summary>Adds elements.</summary>
        public void extend(IEnumerable<T> modules) => components.AddRange(modules);

        /// <summary>Adds an element at a place.</summary>
        public void Insert(int index, T item) => components.Insert(index, item);

        /// <summary>Takes an element out.</summary>
        public bool Remove(T item) => components.Remove(item);

        /// <summary>Takes the element at a place out.</summary>
        public void RemoveAt(int index) => components.RemoveAt(index);

        /// <summary>Takes all elements out.</summary>
        public void Clear() => components.Clear();

        /// <summary>Whether this very element is in the list.</summary>
        public bool Contains(T item) => IndexOf(item) >= 0;

        /// <summary>The place of this very element, or -1.</summary>
        public int IndexOf(T item) => components.IndexOf(item);

        /// <summary>Copies the elements to an array.</summary>
        public void CopyTo(T[] array, int arrayIndex) => components.CopyTo(array, arrayIndex);

        /// <summary>The elements.</summary>
        public IEnumerator<T> GetEnumerator() => components.GetEnumerator();

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
            /// <summary>Modules by number.</summary>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>Modules by number.</summary>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}
