using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by number.</summary>
    public class ParameterList : nn.Module, IList<Parameter>
    {
        private readonly ComponentList<Parameter> components;

        /// <summary>Makes a list.</summary>
        public ParameterList(params Parameter[] parameters) : base("ParameterList")
        {
            components = new(register_parameter);
            extend(parameters);
        }

        /// <summary>The element at a place.</summary>
        public Parameter this[int index]
        {
            get => components[index];
            set => components[index] = value;
        }

        /// <summary>The number of elements.</summary>
        public int Count => components.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>Adds an element.</summary>
        public void Add(Parameter item) => components.Add(item);

        /// <summary>Adds elements.</summary>
        public void append(params Parameter[] parameters) => extend(parameters);

        /// <summary>Adds elements.</summary>
        public void extend(IEnumerable<Parameter> parameters) => components.AddRange(parameters);

        /// <summary>Adds an element at a place.</summary>
        public void Insert(int index, Parameter item) => components.Insert(index, item);

        /// <summary>Takes an element out.</summary>
        public bool Remove(Parameter item) => components.Remove(item);

        /// <summary>Takes the element at a place out.</summary>
        public void RemoveAt(int index) => components.RemoveAt(index);

        /// <summary>Takes all elements out.</summary>
        public void Clear() => components.Clear();

        /// <summary>Whether this very element is in the list.</summary>
        public bool Contains(Parameter item) => IndexOf(item) >= 0;

        /// <summary>The place of this very element, or -1.</summary>
        public int IndexOf(Parameter item) => components.IndexOf(item);

        /// <summary>Copies the elements to an array.</summary>
        public void CopyTo(Parameter[] array, int arrayIndex) => components.CopyTo(array, arrayIndex);

        /// <summary>The elements.</summary>
        public IEnumerator<Parameter> GetEnumerator() => components.GetEnumerator();

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
            /// <summary>Parameters by number.</summary>
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => new(parameters);
        }
    }
}
