using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp.Utils
{
    /// <summary>Gives the parameter, buffer or submodule in a field another name than the field's.</summary>
    [AttributeUsage(AttributeTargets.Field, AllowMultiple = false)]
    public class ComponentNameAttribute : Attribute
    {
        /// <summary>The name to register it under.</summary>
        public string? Name { get; set; }
    }
}

namespace TorchSharp
{
    /// <summary>Names of module components.</summary>
    public static class FieldInfoExtensionMethods
    {
        /// <summary>The name under which the component in this field is registered.</summary>
        public static string ComponentName(this FieldInfo field) =>
            field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
    }
}
