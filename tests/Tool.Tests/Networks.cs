namespace ModelDsl.Tool.Tests;

/// <summary>Small networks, right and wrong.</summary>
internal static class Networks
{
    public const string Perceptron =
        """
        namespace Small

        model Perceptron(classes: int = 3) {
            input x: [B, 4]
            x -> fc1: Linear(8) -> ReLU -> fc2: Linear(classes) -> output logits: [B, classes]
        }
        """;

    /// <summary>The claim of the output is wrong: line 3, column 41.</summary>
    public const string WrongClaim =
        """
        model Wrong {
            input x: [B, 4]
            x -> fc: Linear(8) -> output y: [B, 9]
        }
        """;

    /// <summary>The first pipeline leads nowhere, which is a warning.</summary>
    public const string Warning =
        """
        model Wasteful {
            input x: [B, 4]
            x -> ReLU
            x -> fc: Linear(2) -> output y
        }
        """;

    public const string ResNet =
        """
        namespace Small.Vision

        block BasicBlock(planes: int, stride: int = 1) {
            input x: [B, C, H, W]

            main = x
              -> conv1: Conv2d(planes, kernel_size: 3, stride: stride, padding: 1, bias: false)
              -> bn1: BatchNorm2d -> ReLU
              -> conv2: Conv2d(planes, kernel_size: 3, padding: 1, bias: false)
              -> bn2: BatchNorm2d
            shortcut = x -> if stride != 1 or C != planes {
                downsample: Sequential { Conv2d(planes, kernel_size: 1, stride: stride, bias: false) -> BatchNorm2d }
            }
            main + shortcut -> ReLU -> output y
        }

        block Stage(unit: layer, planes: int, count: int, stride: int = 1) =
            unit(planes, stride) -> repeat count - 1 { unit(planes) }

        block ResNet(unit: layer, layers: int[], classes: int = 3) {
            input image: [B, 1, H, W]
            image
              -> conv1: Conv2d(4, kernel_size: 5, bias: false)
              -> bn1: BatchNorm2d -> ReLU
              -> layer1: Stage(unit, 4, layers[0])
              -> layer2: Stage(unit, 8, layers[1], 2)
              -> AdaptiveAvgPool2d(1) -> Flatten
              -> fc: Linear(classes)
              -> output logits
        }

        model ResNet4 = ResNet(BasicBlock, [1, 1])
        """;

    public const string Gan =
        """
        namespace Small

        model Generator(latent: int = 5) {
            input z: [B, latent]
            z -> fc: Linear(6) -> output sample: [B, 6]
        }

        model Discriminator {
            input sample: [B, 6]
            sample -> fc: Linear(1) -> output score
        }

        pair Gan(latent: int = 10) {
            generator     Generator(latent)
            discriminator Discriminator
            objective     bce
        }
        """;
}
