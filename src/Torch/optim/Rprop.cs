using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps by the sign of the gradient alone (Riedmiller and Braun, 1993).</summary>
public class Rprop : OptimizerHelper
{
    /// <summary>Makes an optimizer of one group.</summary>
    public Rprop(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6,
        double max_step = 50, bool maximize = false)
        : this([new ParamGroup(parameters, new Options())], lr, etaminus, etaplus, min_step, max_step, maximize)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public Rprop(IEnumerable<ParamGroup> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6,
        double max_step = 50, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            etaminus = etaminus,
            etaplus = etaplus,
            min_step = min_step,
            max_step = max_step,
            maximize = maximize,
        };
        AddGroups(parameters);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup group)
    {
        var options = group.Options;
        foreach (var batch in Batches<State>(group))
        {
            var parameters = batch.Parameters;
            var grads = batch.Gradients(weight_decay: 0, options.maximize);
            for (var i = 0; i < parameters.Length; i++)
            {
                using var scope = NewDisposeScope();
                var state = batch.States[i];
                state.step++;
                var agreement = aten.mul.Call(grads[i], state.prev);
                var reversed = aten.lt.Call(agreement, 0);
                var factors = aten.ones_like.Call(agreement);
                aten.masked_fill_.Run(factors, reversed, options.etaminus);
                aten.masked_fill_.Run(factors, aten.gt.Call(agreement, 0), options.etaplus);
                aten.mul_.Run(state.step_size, factors);
                aten.clamp_.Run(state.step_size, options.min_step, options.max_step);
                // After a change of sign, the parameter stays and the next sign is taken as new.
                var used = aten.masked_fill.Call(grads[i], reversed, 0);
                aten.addcmul_.Run(parameters[i], aten.sign.Call(used), state.step_size, -1);
                aten.copy_.Run(state.prev, used);
            }
        }
    }

    private static class aten
    {
        public static readonly Op mul = new("mul", "Tensor");
        public static readonly Op mul_ = new("mul_", "Tensor");
        public static readonly Op lt = new("lt", "Scalar");
        public static readonly Op gt = new("gt", "Scalar");
        public static readonly Op ones_like = new("ones_like");
        public static readonly Op masked_fill_ = new("masked_fill_", "Scalar");
        public static readonly Op clamp_ = new("clamp_");
        public static readonly Op masked_fill = new("masked_fill", "Scalar");
        public static readonly Op sign = new("sign");
        public static readonly Op addcmul_ = new("addcmul_");
        public static readonly Op copy_ = new("copy_");
    }

    /// <summary>The options of <see cref="Rprop"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The factor of the step size after a change of sign.</summary>
        public double? etaminus;

        /// <summary>The factor of the step size without one.</summary>
        public double? etaplus;

        /// <summary>The least step size.</summary>
        public double? min_step;

        /// <summary>The greatest step size.</summary>
        public double? max_step;

        /// <summary>Whether to raise the loss rather than to lower it.</summary>
        public bool? maximize;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref etaminus);
            visitor.Visit(ref etaplus);
            visitor.Visit(ref min_step);
            visitor.Visit(ref max_step);
            visitor.Visit(ref maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1e-6, double max_step = 50, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                etaminus = etaminus,
                etaplus = etaplus,
                min_step = min_step,
                max_step = max_step,
                maximize = maximize
            })
        {
        }
    }

    /// <summary>What <see cref="Rprop"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The gradient before.</summary>
        public Tensor prev = null!;

        /// <summary>The step size of each element.</summary>
        public Tensor step_size = null!;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            prev = Zeros();
            step_size = Zeros();
            nn.init.constant_(step_size, options.LearningRate!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source) => Copy(source);

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader) => VisitFields(new FieldReader(reader, _parameter));

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer) => VisitFields(new FieldWriter(writer));

        /// <summary>Disposes the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref prev!);
            visitor.Visit(ref step_size!);
        }
    }
}
