namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op rename_op = new("rename");
        private static readonly Op rename_inplace = new("rename_");

        /// <summary>The same data with named dimensions; without names, with none.</summary>
        public Tensor rename(IEnumerable<string?>? names) => rename_op.Call(this, Arg.Names(names));

        public Tensor rename_(IEnumerable<string?>? names) => rename_inplace.InPlace(this, Arg.Names(names));
    }
}
