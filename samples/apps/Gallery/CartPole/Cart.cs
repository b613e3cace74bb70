namespace Gallery.CartPole;

/// <summary>
/// A pole on a cart that can be pushed left or right ("Neuronlike adaptive elements that can solve difficult learning control
/// problems", Barto, Sutton and Anderson, 1983).
/// </summary>
internal sealed class Cart
{
    /// <summary>An episode ends here, whether the pole has fallen or not.</summary>
    public const int LongestEpisode = 500;

    private const double Gravity = 9.8;
    private const double PoleMass = 0.1;
    private const double TotalMass = 1.0 + PoleMass;
    private const double HalfLength = 0.5;
    private const double Force = 10;
    private const double StepSeconds = 0.02;
    private const double FarthestPosition = 2.4;
    private const double SteepestAngle = 12 * Math.PI / 180;

    private double _position, _velocity, _angle, _angularVelocity;

    /// <summary>Nearly upright and at rest.</summary>
    public Cart(Random random)
        : this(Jitter(random), Jitter(random), Jitter(random), Jitter(random))
    {
    }

    public Cart(double position, double velocity, double angle, double angularVelocity) =>
        (_position, _velocity, _angle, _angularVelocity) = (position, velocity, angle, angularVelocity);

    /// <summary>Position in metres, velocity, angle in radians from upright to the right, angular velocity.</summary>
    public float[] State => [(float)_position, (float)_velocity, (float)_angle, (float)_angularVelocity];

    /// <summary>The steps done, which are the reward.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the pole leans too far, or the cart has left its track.</summary>
    public bool HasFallen => Math.Abs(_position) > FarthestPosition || Math.Abs(_angle) > SteepestAngle;

    /// <summary>Whether the episode is over.</summary>
    public bool IsOver => HasFallen || Steps == LongestEpisode;

    /// <summary>Pushes for a fiftieth of a second: 0 left, 1 right.</summary>
    public void Push(int action)
    {
        var (sin, cos) = Math.SinCos(_angle);
        var thrust = ((action == 1 ? Force : -Force) + PoleMass * HalfLength * _angularVelocity * _angularVelocity * sin) / TotalMass;
        var angularAcceleration = (Gravity * sin - cos * thrust) / (HalfLength * (4.0 / 3 - PoleMass * cos * cos / TotalMass));
        var acceleration = thrust - PoleMass * HalfLength * angularAcceleration * cos / TotalMass;

        _position += StepSeconds * _velocity;
        _velocity += StepSeconds * acceleration;
        _angle += StepSeconds * _angularVelocity;
        _angularVelocity += StepSeconds * angularAcceleration;
        Steps++;
    }

    private static double Jitter(Random random) => 0.1 * (random.NextDouble() - 0.5);
}
