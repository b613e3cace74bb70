using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by number.</summary>
    public class ParameterList : nn.Module, IList<Parameter>
    {
        private readonly List<Parameter> items = [];

        /// <summary>Makes a list.</summary>
        public ParameterList(params Parameter[] parameters) : base("ParameterList")
        {
            extend(parameters);
        }

        /// <summary>The element at a place.</summary>
        public Parameter this[int index]
        {
            get => items[index];
            set
            {
                items[index] = value;
                _internal_params[index.ToString()] = value;
            }
        }

        /// <summary>The number of elements.</summary>
        public int Count => items.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>Adds an element.</summary>
        public void Add(Parameter item)
        {
            register_parameter(items.Count.ToString(), item);
            items.Add(item);
        }

        /// <summary>Adds elements.</summary>
        public void append(params Parameter[] parameters) => extend(parameters);

        /// <summary>Adds elements.</summary>
        public void extend(IEnumerable<Parameter> parameters)
        {
            foreach (var item in parameters)
                Add(item);
        }

        /// <summary>Adds an element at a place.</summary>
        public void Insert(int index, Parameter item)
        {
            items.Insert(index, item);
            Renumber();
        }

        /// <summary>Takes an element out.</summary>
        public bool Remove(Parameter item)
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
        public bool Contains(Parameter item) => IndexOf(item) >= 0;

        /// <summary>The place of this very element, or -1.</summary>
        public int IndexOf(Parameter item) => items.FindIndex(other => ReferenceEquals(other, item));

        /// <summary>Copies the elements to an array.</summary>
        public void CopyTo(Parameter[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

        /// <summary>The elements.</summary>
        public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Does nothing: elements are registered as they are added.</summary>
        protected override void RegisterComponents() { }

        private void Renumber()
        {
            _internal_params.clear();
            for (var i = 0; i < items.Count; i++)
                register_parameter(i.ToString(), items[i]);
        }
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
