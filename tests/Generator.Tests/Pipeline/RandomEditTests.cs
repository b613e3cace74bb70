using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Pipeline;

/// <summary>After any edits a driver that has seen them all gives what one gives that sees the last texts alone.</summary>
public class RandomEditTests
{
    private const int Edits = 40;

    // Pieces that use one another, contradict one another, and are wrong now and then.
    private static readonly string[] Pieces =
    [
        "const width = 16",
        "const width = 24",
        "fn twice(n: int): int = 2 * n",
        "block Half(width: int) { input x: [B, F]  x -> fc: Linear(width / 2) -> ReLU -> output y }",
        "block Half(size: int) { input x: [B, F]  x -> fc: Linear(size / 2) -> ReLU -> output y }",
        "/// Documented.\nblock Half(width: int, p: float = 0.5) { input x: [B, F]  x -> fc: Linear(width / 2) -> Dropout(p) -> output y }",
        "block Chain(unit: layer, n: int) = unit -> repeat n { unit }",
        "block Keep { input x: [B, F]  x -> fc: Linear(F) -> Tanh -> output y }",
        "block Linear { input x: [B, F]  x -> ReLU -> output y }",
        "model User { input x: [B, 8]  x -> half: Half(16) -> output y }",
        "model User { input x: [B, 8]  x -> half: Half(width) -> chain: Chain(Keep, 2) -> output y }",
        "model Other(n: int = 3) { input x: [B, 8]  x -> chain: Chain(Keep, n) -> output y: [B, 8] }",
        "model Branch(n: int = 3) { input x: [B, 8]  x -> if n > 2 { fc: Linear(8) } -> output y }",
        "model Conv(c: int = 4) { input x: [B, 3, H, W]  x -> Conv2d(c, kernel_size: 3) -> ReLU -> MaxPool2d(2) -> output y }",
        "model Wrong { input x: [B, 8]  x -> fc: Linear(4) -> output y: [B, 5] }",
        "model Broken { input x: [B, 8  x -> fc Linear(4) output }",
        "model Warned { input x: [B, T, 8]  x -> lstm: LSTM(4, dropout: 0.5) -> it[:, -1] -> output y }",
        "model Alias = User",
        "pair Gan { generator Other(2) discriminator User objective bce }",
        "// a comment",
        "\n\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyEdits_GiveWhatACleanRunGives(int seed)
    {
        var random = new Random(seed);
        var project = new NnetProject("Consumer", ("a.nnet", ""), ("b.nnet", ""));
        for (var edit = 0; edit < Edits; edit++)
        {
            Edit(project, random);
            var (incremental, clean) = (project.Run(), new NnetProject("Consumer", [.. project.Files]).Run());

            incremental.Files.ShouldBe(clean.Files, ignoreOrder: true, $"edit {edit}");
            incremental.Diagnostics.Select(diagnostic => diagnostic.ToString())
                .ShouldBe(clean.Diagnostics.Select(diagnostic => diagnostic.ToString()), ignoreOrder: true, $"edit {edit}");
        }
    }

    private static void Edit(NnetProject project, Random random)
    {
        var paths = project.Files.Select(file => file.Path).ToArray();
        var text = Text(random);
        switch (random.Next(8))
        {
            case 0 when paths.Length < 5:
                project.Add($"{(char)('c' + random.Next(20))}{Guid.NewGuid():N}.nnet", text);
                break;
            case 1 when paths.Length > 1:
                project.Remove(paths[random.Next(paths.Length)]);
                break;
            case 2:
                var (path, old) = project.Files.ElementAt(random.Next(paths.Length));
                project.Edit(path, "// moved\n" + old);
                break;
            default:
                project.Edit(paths[random.Next(paths.Length)], text);
                break;
        }
    }

    private static string Text(Random random)
    {
        var pieces = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pieces[random.Next(Pieces.Length)]);
        return (random.Next(3) == 0 ? "namespace Zoo\n" : "") + string.Join("\n", pieces);
    }
}
