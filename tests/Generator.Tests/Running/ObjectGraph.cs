using System.Collections;
using System.Reflection;

namespace ModelDsl.Generator.Tests.Running;

/// <summary>Everything that can be reached from some objects through their fields.</summary>
internal static class ObjectGraph
{
    public static IReadOnlyCollection<object> Of(IEnumerable<object> roots)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(roots);
        while (open.TryPop(out var next))
        {
            if (next.GetType().IsPrimitive || next is string or Pointer or Type or Assembly or MemberInfo || !found.Add(next)) continue;
            foreach (var inner in Inner(next)) open.Push(inner);
        }

        return found;
    }

    private static IEnumerable<object> Inner(object value)
    {
        if (value is Array items) return items.Cast<object?>().OfType<object>();
        var fields = new List<object?>();
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            var declared = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            fields.AddRange(
                declared.Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike).Select(field => field.GetValue(value)));
        }

        return fields.OfType<object>();
    }
}
