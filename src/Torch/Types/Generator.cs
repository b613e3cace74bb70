namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        public Generator(ulong seed = 0, Device? device = null)
            : this(Bridge.Check(Bridge.bridge_generator_new(seed, (device ?? CPU).Packed)))
        {
        }

        private Generator(nint handle) => this.handle = handle;

        ~Generator() => Dispose(false);

        /// <summary>The CPU's generator, which operators take when they are given none.</summary>
        public static Generator Default => DefaultOf(CPU);

        internal static Generator DefaultOf(Device device) => new(Bridge.Check(Bridge.bridge_generator_default(device.Packed)));

        public IntPtr Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        public Device device => new(Bridge.bridge_generator_device(Handle));

        public Generator manual_seed(long seed)
        {
            Bridge.Check(Bridge.bridge_generator_seed(Handle, unchecked((ulong)seed)));
            return this;
        }

        /// <summary>Seeds from the system's entropy and tells with what.</summary>
        public unsafe long seed()
        {
            ulong drawn;
            Bridge.Check(Bridge.bridge_generator_reseed(Handle, &drawn));
            return unchecked((long)drawn);
        }

        public long initial_seed() => unchecked((long)Bridge.bridge_generator_initial_seed(Handle));

        public Tensor get_state() => new(Bridge.Check(Bridge.bridge_generator_state(Handle)));

        public void set_state(Tensor value)
        {
            Bridge.Check(Bridge.bridge_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (handle == 0)
                return;
            Bridge.bridge_generator_free(handle);
            handle = 0;
        }
    }

    /// <summary>Seeds the default generators of all devices.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static long seed() => random.seed();

    public static long initial_seed() => random.initial_seed();

    public static Tensor get_rng_state() => random.get_rng_state();

    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default generator.</summary>
    public static partial class random
    {
        public static Generator manual_seed(long seed)
        {
            Bridge.Check(Bridge.bridge_manual_seed(unchecked((ulong)seed)));
            return Generator.Default;
        }

        public static long seed()
        {
            using var generator = Generator.Default;
            var drawn = generator.seed();
            cuda.manual_seed_all(drawn);
            return drawn;
        }

        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }
}
