using Gallery.CartPole;

namespace ModelDsl.Apps.Tests.CartPole;

public class CartTests
{
    // Computed in Python from the equations of motion as they are published.
    [Fact]
    public void Pushes_MoveItAsTheEquationsSay()
    {
        var cart = new Cart(0.1, -0.2, 0.05, 0.3);

        cart.Push(1);
        cart.State.ShouldBe([0.096f, -0.005625066f, 0.056f, 0.023495852f], 1e-6);
        cart.Push(1);
        cart.State.ShouldBe([0.0958875f, 0.18865094f, 0.056469917f, -0.25100594f], 1e-6);
        cart.Push(0);
        cart.State.ShouldBe([0.099660517f, -0.0072300262f, 0.051449798f, 0.058940488f], 1e-6);
    }

    [Fact]
    public void PushedOneWayAlone_ThePoleFallsAfterTenSteps()
    {
        var cart = new Cart(0, 0, 0.01, 0);
        while (!cart.IsOver) cart.Push(1);

        cart.Steps.ShouldBe(10);
        cart.HasFallen.ShouldBeTrue();
    }

    [Fact]
    public void ACartThatLeavesItsTrack_HasFallen() => new Cart(2.41, 0, 0, 0).HasFallen.ShouldBeTrue();
}
