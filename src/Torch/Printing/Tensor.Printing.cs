using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, dtype and device.</summary>
        public override string ToString() => IsInvalid ? "" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>The values too, in the style that is set, when <paramref name="disamb"/> is true.</summary>
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TensorStringStyle, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The tensor in one of the styles.</summary>
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            if (style == TorchSharp.TensorStringStyle.Default)
                style = TensorStringStyle;
            if (style == TorchSharp.TensorStringStyle.Metadata || is_meta)
                return ToString();

            using var elements = new TensorElements(this, fltFormat ?? floatFormat, cultureInfo ?? CultureInfo.CurrentCulture);
            newLine ??= lineEnd;
            return style switch
            {
                TorchSharp.TensorStringStyle.Julia => new JuliaText(elements, ToString(), width ?? lineWidth, newLine).ToString(),
                TorchSharp.TensorStringStyle.Numpy => new NumpyText(elements, maxRows, maxColumns, newLine).ToString(),
                TorchSharp.TensorStringStyle.CSharp => new CSharpText(elements, ToString(), maxRows, maxColumns, newLine).ToString(),
                _ => throw new System.ComponentModel.InvalidEnumArgumentException($"Unsupported tensor string style: {style}"),
            };
        }

        /// <summary>Nested lists of scalars; a scalar when there are no dimensions.</summary>
        public object tolist()
        {
            if (Dimensions == 0)
                return ToScalar();
            var list = new System.Collections.ArrayList();
            for (var i = 0L; i < Sizes[0]; i++)
            {
                using var part = this[i];
                list.Add(part.tolist());
            }
            return list;
        }
    }
}
