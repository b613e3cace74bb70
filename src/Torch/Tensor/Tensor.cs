using System.Diagnostics.CodeAnalysis;

namespace TorchSharp;

/// <summary>The functions of PyTorch's <c>torch</c>.</summary>
public static partial class torch
{
    /// <summary>A multi-dimensional array of numbers, in libtorch's memory.</summary>
    public partial class Tensor : IScoped
    {
        private static readonly Op equal_ = new("equal");

        private static long totalCount;
        private static long peakCount;

        // Zero once disposed or decoupled.
        private nint handle;

        /// <summary>Takes over a native reference; unless told otherwise, as a member of the thread's dispose scope.</summary>
        internal Tensor(nint handle, bool register = true)
        {
            this.handle = handle;
            var count = Interlocked.Increment(ref totalCount);
            if (count > peakCount)
                peakCount = count;
            if (register)
                OwningDisposeScope = DisposeScopeManager.OfThread.Register(this);
            MemoryWatch.Look(count);
        }

        ~Tensor() => Dispose(false);

        internal DisposeScope? OwningDisposeScope { get; set; }

        DisposeScope? IScoped.OwningDisposeScope
        {
            get => OwningDisposeScope;
            set => OwningDisposeScope = value;
        }

        LifetimeStatistics IScoped.StatisticsIn(ThreadDisposeScopeStatistics statistics) => statistics.TensorStatistics;

        /// <summary>The number of tensors that are alive on the managed side.</summary>
        public static long TotalCount => totalCount;

        /// <summary>The highest number of tensors that were alive at once.</summary>
        public static long PeakCount => peakCount;

        /// <summary>Takes over a reference to a native tensor.</summary>
        public static Tensor UnsafeCreateTensor(IntPtr handle) => new(handle);

        /// <summary>The native tensor; throws when this one was disposed.</summary>
        public IntPtr Handle => handle != 0 ? handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        /// <summary>Tells whether the tensor was disposed.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>A name for debugging.</summary>
        public string? name { get; set; }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle == 0)
                return;
            DisposeScopeManager.OfThread.CountDisposal(this);
            OwningDisposeScope?.MarkAsDisposed(this);
            Interlocked.Decrement(ref totalCount);
            Bridge.bridge_tensor_free(handle);
            handle = 0;
        }

        /// <summary>Hands the native reference over to the caller; this tensor is invalid thereafter.</summary>
        public IntPtr DecoupleFromNativeHandle()
        {
            var decoupled = Handle;
            GC.SuppressFinalize(this);
            Interlocked.Decrement(ref totalCount);
            handle = 0;
            return decoupled;
        }

        /// <summary>Moves to the outer scope; without one, out of all scopes.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Moves to the scope that owns another tensor.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is not null)
                OwningDisposeScope.MoveToOther(other, this);
            else
                other?.Attach(this);
            return this;
        }

        /// <summary>Takes out of all scopes: the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Tells whether shape and values are the same.</summary>
        public bool Equals(Tensor target) => target is not null && equal_.CallBool(this, target);

        public override bool Equals([NotNullWhen(true)] object? obj) => obj is Tensor other && Equals(other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
