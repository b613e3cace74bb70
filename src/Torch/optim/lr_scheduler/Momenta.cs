namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The momentum of a group, or the first of its decay rates.</summary>
            private static class Momenta
            {
                public static void Set(ILearningRateController group, double value)
                {
                    switch (group)
                    {
                        case IMomentum controller:
                            controller.Momentum = value;
                            break;
                        case IBetas controller:
                            controller.Betas = (value, controller.Betas.Item2);
                            break;
                        default:
                            throw Missing();
                    }
                }

                private static ArgumentException Missing() =>
                    new("optimizer must support momentum with `cycle_momentum` option enabled", "optimizer");
            }
        }
    }
}
