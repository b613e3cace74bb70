namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>All elements of parameters, one after the other.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Modules.Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat(tensors.Select(parameter => parameter.reshape(-1)).ToArray()).MoveToOuterDisposeScope();
            }

            /// <summary>Copies a vector of elements back into parameters.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Modules.Parameter> tensors)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var parameters = tensors.ToArray();
                var total = parameters.Sum(parameter => parameter.numel());
                if (vec.numel() != total)
                    throw new ArgumentException($"the vector has {vec.numel()} elements, the parameters have {total}", nameof(vec));
                var start = 0L;
                foreach (var parameter in parameters)
                {
                    var count = parameter.numel();
                    parameter.copy_(vec.narrow(0, start, count).reshape(parameter.shape));
                    start += count;
                }
            }
        }
    }
}
