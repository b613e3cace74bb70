namespace ModelDsl.Zoo.Tests;

/// <summary>A network of the zoo that torchvision or torch has too.</summary>
/// <param name="Model">Its name in the zoo.</param>
/// <param name="Python">The expression that makes it there.</param>
/// <param name="Size">Height and width of the images that it is tried with.</param>
/// <param name="HasGradients">Whether a training step is compared, which takes a few times as long.</param>
/// <param name="IsSample">Whether it is tried in every run; the others are with <c>ZOO_TORCHVISION=all</c>, or their names in it.</param>
internal sealed record KnownNetwork(string Model, string Python, int Size = 64, bool HasGradients = false, bool IsSample = false)
{
    public static IReadOnlyList<KnownNetwork> All { get; } =
    [
        new("AlexNet", "models.alexnet()", IsSample: true),
        new("Vgg11", "models.vgg11()"),
        new("Vgg11Bn", "models.vgg11_bn()", Size: 32, IsSample: true),
        new("Vgg13", "models.vgg13()"),
        new("Vgg13Bn", "models.vgg13_bn()"),
        new("Vgg16", "models.vgg16()"),
        new("Vgg16Bn", "models.vgg16_bn()"),
        new("Vgg19", "models.vgg19()"),
        new("Vgg19Bn", "models.vgg19_bn()"),
        new("ResNet18", "models.resnet18()", HasGradients: true, IsSample: true),
        new("ResNet34", "models.resnet34()", HasGradients: true),
        new("ResNet50", "models.resnet50()", HasGradients: true, IsSample: true),
        new("ResNet101", "models.resnet101()", HasGradients: true),
        new("ResNet152", "models.resnet152()", HasGradients: true),
        new("ResNeXt50", "models.resnext50_32x4d()", HasGradients: true),
        new("ResNeXt101", "models.resnext101_32x8d()"),
        new("WideResNet50", "models.wide_resnet50_2()"),
        new("WideResNet101", "models.wide_resnet101_2()"),
        new("GoogLeNet", "models.googlenet(init_weights=False)", HasGradients: true, IsSample: true),
        new("DenseNet121", "models.densenet121()", HasGradients: true, IsSample: true),
        new("DenseNet161", "models.densenet161()", HasGradients: true),
        new("DenseNet169", "models.densenet169()", HasGradients: true),
        new("DenseNet201", "models.densenet201()", HasGradients: true),
        new("MobileNetV2", "models.mobilenet_v2()", HasGradients: true, IsSample: true),
        new("MobileNetV3Large", "models.mobilenet_v3_large()", HasGradients: true),
        new("MobileNetV3Small", "models.mobilenet_v3_small()", HasGradients: true, IsSample: true),
        new("EfficientNetB0", "models.efficientnet_b0()", HasGradients: true, IsSample: true),
        new("EfficientNetB1", "models.efficientnet_b1()", HasGradients: true),
        new("EfficientNetB2", "models.efficientnet_b2()", HasGradients: true),
        new("EfficientNetB3", "models.efficientnet_b3()", HasGradients: true),
        new("EfficientNetB4", "models.efficientnet_b4()", HasGradients: true),
        new("EfficientNetB5", "models.efficientnet_b5()", HasGradients: true),
        new("EfficientNetB6", "models.efficientnet_b6()", HasGradients: true),
        new("EfficientNetB7", "models.efficientnet_b7()", HasGradients: true),
        new("SqueezeNet10", "models.squeezenet1_0()", HasGradients: true, IsSample: true),
        new("VitB16", "models.vit_b_16()", Size: 224),
        new("VitB32", "models.vit_b_32()", Size: 224, IsSample: true),
        new("LeNet5", "classics.LeNet5()", HasGradients: true, IsSample: true) { Inputs = "2,1,32,32" },
        new("UNet", "classics.UNet()", HasGradients: true),
        new("Dcgan64Generator", "classics.dcgan_generator()", HasGradients: true, IsSample: true) { Inputs = "2,100,1,1" },
        new("Dcgan64Discriminator", "classics.dcgan_discriminator()", HasGradients: true, IsSample: true),
        new("BaseTransformer", "causal(nn.Transformer(batch_first=True))", IsSample: true) { Inputs = "2,7,512 2,5,512" },
    ];

    /// <summary>Shapes of the inputs that it is tried with: an image, if nothing else is said.</summary>
    public string Inputs { get; init; } = $"2,3,{Size},{Size}";
}
