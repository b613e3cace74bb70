namespace TorchSharp;

// Random elements, from the default or a given generator.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.bernoulli(Generator)"/>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <inheritdoc cref="Tensor.multinomial(long, bool, Generator)"/>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <inheritdoc cref="Tensor.poisson(Generator)"/>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    /// <inheritdoc cref="Tensor.binomial(Tensor, Generator)"/>
    public static Tensor binomial(Tensor count, Tensor probs, Generator? generator = null) => count.binomial(probs, generator);

    /// <summary>A sample of the Dirichlet distribution with the concentrations in the last dimension.</summary>
    public static Tensor _sample_dirichlet(Tensor input, Generator? generator = null) => Aten._sample_dirichlet.Call(input, generator);

    /// <summary>A sample of the gamma distribution with each element as the shape and scale 1.</summary>
    public static Tensor _standard_gamma(Tensor input, Generator? generator = null) => Aten._standard_gamma.Call(input, generator);

    public partial class Tensor
    {
        /// <summary>Fills with normally distributed numbers.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Aten.normal_.InPlace(this, mean, std, generator);

        /// <summary>Fills with numbers uniformly distributed in [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Aten.uniform_.InPlace(this, from, to, generator);

        /// <summary>0 or 1, drawn with each element as the probability of 1.</summary>
        public Tensor bernoulli(Generator? generator = null) => Aten.bernoulli.Call(this, generator);
        /// <summary>Fills with 0 or 1, drawn with probability p of 1.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Aten.bernoulli__float.InPlace(this, p, generator);
        /// <inheritdoc cref="bernoulli_(double, Generator)"/>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Aten.bernoulli__Tensor.InPlace(this, p, generator);

        /// <summary>Fills with exponentially distributed numbers of rate lambda.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) => Aten.exponential_.InPlace(this, lambda, generator);

        /// <summary>Fills with numbers of a Cauchy distribution.</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            Aten.cauchy_.InPlace(this, median, sigma, generator);

        /// <summary>Fills with numbers of a geometric distribution.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Aten.geometric_.InPlace(this, p, generator);

        /// <summary>Fills with numbers whose logarithms are normally distributed.</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Aten.log_normal_.InPlace(this, mean, std, generator);

        /// <summary>Fills with integers uniformly distributed in [from, to).</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            Aten.random__from.InPlace(this, (long)from, (long)to, generator);

        /// <summary>num_samples indices drawn with the weights in the last dimension.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Aten.multinomial.Call(this, num_samples, replacement, generator);

        /// <summary>Poisson-distributed numbers with each element as the rate.</summary>
        public Tensor poisson(Generator? generator = null) => Aten.poisson.Call(this, generator);

        /// <summary>Numbers of successes in as many trials as each element says.</summary>
        public Tensor binomial(Tensor prob, Generator? generator = null) => Aten.binomial.Call(this, prob, generator);
    }
}

file static class Aten
{
    internal static readonly Op
        normal_ = new("normal_"), uniform_ = new("uniform_"), bernoulli = new("bernoulli"),
        bernoulli__float = new("bernoulli_", "float"), bernoulli__Tensor = new("bernoulli_", "Tensor"),
        exponential_ = new("exponential_"), cauchy_ = new("cauchy_"), geometric_ = new("geometric_"), log_normal_ = new("log_normal_"),
        random__from = new("random_", "from"), multinomial = new("multinomial"), poisson = new("poisson"), binomial = new("binomial"),
        _sample_dirichlet = new("_sample_dirichlet"), _standard_gamma = new("_standard_gamma");
}
