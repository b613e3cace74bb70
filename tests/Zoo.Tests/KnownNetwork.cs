namespace ModelDsl.Zoo.Tests;

/// <summary>A network of the zoo that torchvision or torch has too.</summary>
/// <param name="Model">Its name in the zoo.</param>
/// <param name="Python">The expression that makes it there.</param>
/// <param name="Size">Height and width of the images that it is tried with.</param>
/// <param name="EveryRun">What every run tries of it; <c>ZOO_TORCHVISION=all</c>, or its name in it, has all of it tried.</param>
internal sealed record KnownNetwork(string Model, string Python, int Size = 64, Trial EveryRun = Trial.WhenAsked)
{
    public static IReadOnlyList<KnownNetwork> All { get; } =
    [
        new("AlexNet", "models.alexnet()", EveryRun: Trial.Output),
        new("Vgg11", "models.vgg11()"),
        new("Vgg11Bn", "models.vgg11_bn()", Size: 32, EveryRun: Trial.Output),
        new("Vgg13", "models.vgg13()"),
        new("Vgg13Bn", "models.vgg13_bn()"),
        new("Vgg16", "models.vgg16()"),
        new("Vgg16Bn", "models.vgg16_bn()"),
        new("Vgg19", "models.vgg19()"),
        new("Vgg19Bn", "models.vgg19_bn()"),
        new("ResNet18", "models.resnet18()", EveryRun: Trial.OutputAndGradients),
        new("ResNet34", "models.resnet34()"),
        new("ResNet50", "models.resnet50()", EveryRun: Trial.OutputAndGradients),
        new("ResNet101", "models.resnet101()"),
        new("ResNet152", "models.resnet152()"),
        new("ResNeXt50", "models.resnext50_32x4d()"),
        new("ResNeXt101", "models.resnext101_32x8d()"),
        new("WideResNet50", "models.wide_resnet50_2()"),
        new("WideResNet101", "models.wide_resnet101_2()"),
        new("GoogLeNet", "models.googlenet(init_weights=False)", EveryRun: Trial.OutputAndGradients),
        new("DenseNet121", "models.densenet121()", EveryRun: Trial.OutputAndGradients),
        new("DenseNet161", "models.densenet161()"),
        new("DenseNet169", "models.densenet169()"),
        new("DenseNet201", "models.densenet201()"),
        new("MobileNetV2", "models.mobilenet_v2()", EveryRun: Trial.OutputAndGradients),
        new("MobileNetV3Large", "models.mobilenet_v3_large()"),
        new("MobileNetV3Small", "models.mobilenet_v3_small()", EveryRun: Trial.OutputAndGradients),
        new("EfficientNetB0", "models.efficientnet_b0()", EveryRun: Trial.OutputAndGradients),
        new("EfficientNetB1", "models.efficientnet_b1()"),
        new("EfficientNetB2", "models.efficientnet_b2()"),
        new("EfficientNetB3", "models.efficientnet_b3()"),
        new("EfficientNetB4", "models.efficientnet_b4()"),
        new("EfficientNetB5", "models.efficientnet_b5()"),
        new("EfficientNetB6", "models.efficientnet_b6()"),
        new("EfficientNetB7", "models.efficientnet_b7()"),
        new("SqueezeNet10", "models.squeezenet1_0()", EveryRun: Trial.OutputAndGradients),
        new("VitB16", "models.vit_b_16()", Size: 224),
        new("VitB32", "models.vit_b_32()", Size: 224, EveryRun: Trial.Output),
        new("LeNet5", "classics.LeNet5()", EveryRun: Trial.OutputAndGradients) { Inputs = "2,1,32,32" },
        new("UNet", "classics.UNet()"),
        new("Dcgan64Generator", "classics.dcgan_generator()", EveryRun: Trial.OutputAndGradients) { Inputs = "2,100,1,1" },
        new("Dcgan64Discriminator", "classics.dcgan_discriminator()", EveryRun: Trial.OutputAndGradients),
        new("BaseTransformer", "causal(nn.Transformer(batch_first=True))", EveryRun: Trial.Output) { Inputs = "2,7,512 2,5,512" },
    ];

    /// <summary>Shapes of the inputs that it is tried with: an image, if nothing else is said.</summary>
    public string Inputs { get; init; } = $"2,3,{Size},{Size}";
}

/// <summary>How much of a network every run compares.</summary>
internal enum Trial
{
    WhenAsked,
    Output,
    OutputAndGradients,
}
