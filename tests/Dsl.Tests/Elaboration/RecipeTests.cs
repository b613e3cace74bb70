namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Training recipes, checked against their models.</summary>
public class RecipeTests
{
    private const string Model = """
        model Net(classes: int = 4, beta: float = 0.5) {
            input x: [B, 8]
            x -> hidden: Linear(16) -> norm: BatchNorm1d -> ReLU -> Dropout(beta) -> head: Linear(classes) -> output logits
        }

        """;

    private static Compiled Train(string entries, string model = Model) => Compiled.Text($"{model}train Net {{\n{entries}\n}}");

    private static string Loss(string loss, string target = "label: int64[B]") =>
        Train($"target {target}\nloss {loss}\noptimizer SGD(lr: 0.1)").Error;

    private static string Beside(string entry) =>
        Train($"target label: int64[B]\nloss cross_entropy(logits, label)\noptimizer SGD(lr: 0.1)\n{entry}").Error;

    [Fact]
    public void ARecipeThatFits_IsDefined()
    {
        var recipe = Compiled.Cleanly(Model + """
            train Net {
                target     label: int64[B]
                target     soft: [B, classes]
                loss       cross_entropy(logits, label) + 0.5 * mse_loss(logits, soft)
                penalty    l2(1e-4) on hidden
                penalty    l1(1e-5)
                optimizer  Adam(lr: 1e-3, betas: (0.9, 0.99))
                schedule   cosine(epochs: 20)
                metric     accuracy(logits, label)
                clip_norm  1
                clip_value 0.5
                accumulate 4
                freeze     norm
                freeze     hidden.bias
            }
            """).Compilation.Recipes.ShouldHaveSingleItem();

        recipe.ClassName.ShouldBe("NetTrainer");
        recipe.Targets.Select(target => target.Variable.ToString()).ShouldBe(["label: int64[B]", "soft: [B, classes]"]);
        recipe.Penalties.Select(penalty => penalty.Label).ShouldBe(["hidden", null]);
        recipe.Frozen.ShouldBe(["norm", "hidden.bias"]);
        (recipe.ClipNorm, recipe.ClipValue, recipe.Accumulate).ShouldBe((1.0, 0.5, 4L));
    }

    [Fact]
    public void OneHotLabels_AreAnErrorAtTheLoss() =>
        Loss("cross_entropy(logits, label)", "label: int64[B, classes]").ShouldBe(
            "7,6 NNET3001 cross_entropy needs class indices int64[B] as target, but gets int64[B, 4]; for one-hot targets take argmax, "
            + "or convert them with `to`");

    [Fact]
    public void FloatsForClasses_AreAnError() =>
        Loss("cross_entropy(logits, label)", "label: [B]").ShouldStartWith("7,6 NNET3002 cross_entropy needs class indices");

    [Fact]
    public void ALossThatWouldBroadcast_IsAnError() =>
        Loss("mse_loss(logits, label)", "label: [B]").ShouldStartWith("7,6 NNET3003 mse_loss needs a target of the shape");

    [Fact]
    public void AnotherNumberOfClasses_IsRefuted() => Loss("mse_loss(logits, label)", "label: [B, 5]").ShouldStartWith("7,6 NNET3003");

    [Fact]
    public void AnotherBatch_IsRefuted() =>
        Loss("cross_entropy(logits, label)", "label: int64[N]").ShouldBe(
            "7,6 NNET3003 cross_entropy: dim 0 of target is N, not B: with B = 1, N = 2 that is 2, not 1; write `B` for `N` in the "
            + "target 'label'");

    [Theory]
    [InlineData("cross_entropy(logits, label)", "label: int64[_]", "write `B` for dim 0 of the target 'label'")]
    [InlineData("mse_loss(logits, label)", "label: [M, N]", "write `B` for `M` in the target 'label'")]
    [InlineData("sum(logits) + mean(label -> reshape(2 * (B / 2)))", "label: [B]", "add `where B % 2 == 0` to Net")]
    [InlineData("sum(logits) + mean(label -> reshape(2 * (N / 2)))", "label: [N]", "give the targets sizes of which `N % 2 == 0` is known")]
    public void ARecipe_HasNoWhere(string loss, string target, string advice) => Loss(loss, target).ShouldEndWith(advice);

    [Fact]
    public void ASoftmaxBeforeTheLoss_IsAWarning() =>
        Train(
            "target label: int64[B]\nloss cross_entropy(logits, label)\noptimizer SGD(lr: 0.1)",
            Model.Replace("-> output", "-> softmax(dim: 1) -> output"))
            .Error.ShouldStartWith("7,6 NNET5006 cross_entropy applies the softmax itself");

    [Theory]
    [InlineData(
        "cross_entropy(logits, label, reduction: \"none\")",
        "NNET4011 the loss must be one floating number, but is float[B]; reduce it with `mean` or `sum`")]
    [InlineData(
        "sum(argmax(logits, dim: 1) - label)",
        "NNET4011 the loss must be one floating number, but is int64[]; nothing can be learned from integers")]
    [InlineData(
        "mean(to(label, dtype: float))",
        "NNET4011 the loss depends on no output of Net, so that nothing is learned; its outputs are logits")]
    [InlineData(
        "cross_entropy(logits -> Linear(4), label)",
        "NNET4013 Linear has weights or a mode of its own, which a recipe cannot hold; move it into the model")]
    [InlineData("cross_entropy(logits -> Dropout(0.5), label)", "NNET4013 Dropout has weights or a mode of its own")]
    [InlineData("beta * cross_entropy(logits, label)", "NNET4013 'beta' is known to the constructor of Net alone")]
    [InlineData("cross_entropy(logit, label)", "NNET2001 'logit' is not a layer")]
    public void ALossThatCannotBe_IsAnErrorAtItsPlace(string loss, string message) =>
        Loss(loss).ShouldMatch($@"^7,\d+ {System.Text.RegularExpressions.Regex.Escape(message)}");

    [Theory]
    [InlineData("schedule cosin(epochs: 2)", "9,10 NNET4009 'cosin' is no schedule; did you mean 'cosine'?")]
    [InlineData("schedule cosine", "9,10 NNET2004 cosine needs 'epochs'")]
    [InlineData("schedule cosine(epoch: 2)", "9,17 NNET2003 cosine has no argument 'epoch'; did you mean 'epochs'?")]
    [InlineData("schedule cosine(epochs: 0)", "9,10 NNET3013 epochs of cosine must be at least 1, but is 0")]
    [InlineData("schedule step(step_size: 1.5)", "9,15 NNET2005 'step_size' of step is an int, but gets a float")]
    [InlineData("schedule multi_step([3, 3])", "9,10 NNET3013 milestones of multi_step must rise")]
    [InlineData("metric acuracy(logits, label)", "9,8 NNET4009 'acuracy' is no metric; did you mean 'accuracy'?")]
    [InlineData("metric mse(logits, label)", "9,8 NNET3002 mse needs floats, but gets int64[B]; convert it with `to`")]
    [InlineData("metric accuracy(logits, logits)", "9,8 NNET3002 accuracy needs class indices int64[B] as target, but gets float[B, 4]")]
    [InlineData("penalty l3(0.1)", "9,9 NNET4009 'l3' is no penalty; did you mean 'l1'?")]
    [InlineData("penalty l2(0.1) on hiden", "9,20 NNET4012 Net has no weights under the label 'hiden'; did you mean 'hidden'?")]
    [InlineData("penalty l2(-0.1)", "9,9 NNET3013 factor of l2 must be at least 0, but is -0.1")]
    [InlineData("penalty 0.1", "9,9 NNET4009 a penalty is needed here, such as `l2(1e-4)`")]
    [InlineData("freeze hed", "9,8 NNET4012 Net has no weights under the label 'hed'; did you mean 'head'?")]
    [InlineData("freeze 3", "9,8 NNET4012 `freeze` takes a label of the model, such as `conv1` or `encoder.fc`")]
    [InlineData(
        "freeze hidden freeze norm freeze head",
        "9,27 NNET4012 every weight of Net is frozen, so that nothing is left to learn; leave one out")]
    [InlineData("clip_norm 0", "9,11 NNET4010 `clip_norm` takes a positive number, but this is 0")]
    [InlineData("clip_value true", "9,12 NNET4010 `clip_value` takes a positive number, but this is a bool")]
    [InlineData("accumulate 0", "9,12 NNET4010 `accumulate` takes a number of batches, at least 1, but this is 0")]
    [InlineData("accumulate 1.5", "9,12 NNET4010 `accumulate` takes a number of batches, at least 1, but this is a float")]
    [InlineData("optimizer Adam", "9,1 NNET1021 a recipe has one optimizer, this is another one; remove one of them")]
    [InlineData("target logits: [B]", "9,8 NNET2002 the value 'logits' is declared twice")]
    [InlineData("target more: [-1]", "9,15 NNET3005 a size of target 'more' is -1, but sizes are at least 0")]
    [InlineData("target more: [B]?", "9,8 NNET4013 every batch has its targets: remove the `?` behind 'more'")]
    [InlineData("target more: [B]", "9,8 NNET5008 neither the loss nor a metric uses the target 'more'; remove it, or use it")]
    [InlineData("schedul cosine(epochs: 2)", "9,1 NNET1020 ")]
    public void AnEntryThatIsWrong_IsToldAtItsPlace(string entry, string message) => Beside(entry).ShouldStartWith(message);

    [Theory]
    [InlineData("Adm", "NNET4009 'Adm' is no optimizer; did you mean 'Adam'?")]
    [InlineData("Frobnicate", "NNET4009 'Frobnicate' is no optimizer; known are SGD, Adam, AdamW")]
    [InlineData("SGD", "NNET2004 SGD needs 'lr'")]
    [InlineData("SGD(lr: 0.0)", "NNET3013 lr of SGD must be more than 0, but is 0")]
    [InlineData("SGD(lr: 0.1, nesterov: true)", "NNET3013 nesterov of SGD needs a momentum of more than 0, and no dampening")]
    [InlineData("Adam(beta1: 0.9)", "NNET2003 Adam has no argument 'beta1'; did you mean 'betas'?")]
    [InlineData("Adam(betas: 0.9)", "NNET2005 'betas' of Adam is a tuple of 2 floats, but gets a float")]
    [InlineData("Adam(betas: (0.9, 1.0))", "NNET3013 betas of Adam must be at least 0 and less than 1, but is 1")]
    [InlineData("Adam(lr: \"fast\")", "NNET2005 'lr' of Adam is a float, but gets a string")]
    [InlineData("Adam(lr: classes)", "NNET2001 'classes' is not a layer")]
    public void AnOptimizerThatIsWrong_IsToldAtItsPlace(string optimizer, string message) =>
        Train($"target label: int64[B]\nloss cross_entropy(logits, label)\noptimizer {optimizer}").Error.ShouldMatch(
            $@"^8,\d+ {System.Text.RegularExpressions.Regex.Escape(message)}");

    [Fact]
    public void AScheduleThatMovesTheMomentum_NeedsOne() =>
        Train(
            "target label: int64[B]\nloss cross_entropy(logits, label)\noptimizer Adagrad\n"
            + "schedule one_cycle(max_lr: 0.1, epochs: 5)").Error
            .ShouldBe("9,10 NNET4009 one_cycle moves the momentum, but Adagrad has none; write `cycle_momentum: false`");

    [Theory]
    [InlineData("train Nett { loss 1.0 optimizer Adam }", "5,7 NNET4006 there is no model 'Nett' to train; did you mean 'Net'?")]
    [InlineData(
        "block Part(n: int) = Linear(n) train Part { loss 1.0 optimizer Adam }",
        "5,38 NNET4006 a recipe trains a model, but 'Part' is a block")]
    [InlineData(
        "train Net { target label: int64[B] loss cross_entropy(logits, label) }",
        "5,7 NNET4008 the recipe of Net has no optimizer; add one, such as `optimizer Adam(lr: 1e-3)`")]
    [InlineData("train Net { target label: int64[B] }", "5,7 NNET4008 the recipe of Net has no loss and no optimizer")]
    [InlineData(
        "model NetTrainer { input x: [B] output y = x + 1 } train Net { loss mean(logits) optimizer Adam }",
        "5,58 NNET4007 the recipe's class is called NetTrainer, but there is a model of that name; rename one")]
    [InlineData(
        "train Net { loss mean(logits) optimizer Adam } train Net { loss mean(logits) optimizer Adam }",
        "5,54 NNET4007 Net has a recipe already, in file0.nnet, line 5; put both into one")]
    public void ARecipeOfNoModelOrWithoutAnEntry_IsAnError(string declarations, string message) =>
        Compiled.Text(Model + declarations).Error.ShouldStartWith(message);

    [Fact]
    public void IndependentErrors_AreAllTold() =>
        Train(
            "target label: int64[B, classes]\nloss cross_entropy(logits, label)\noptimizer Adm\nmetric acuracy(logits, label)\n"
            + "freeze hed").Errors
            .Select(error => error.Split(' ')[1]).Order().ShouldBe(["NNET3001", "NNET4009", "NNET4009", "NNET4012"]);

    [Fact]
    public void AModelThatIsWrong_IsToldOnce() =>
        Train("target label: int64[B]\nloss cross_entropy(logits, label)\noptimizer Adam",
            Model.Replace("Linear(16)", "Linaer(16)")).Errors.ShouldHaveSingleItem().ShouldContain("Linaer");

    [Fact]
    public void ARecipeOfABrokenModel_IsNoEcho() =>
        Train("target label: int64[B]\nloss cross_entropy(logits, label)\noptimizer Adam", Model.Replace("Linear(16)", "Linear(16")).Errors
            .ShouldAllBe(error => error.Contains("NNET1"));

    [Theory]
    [InlineData("ctc_loss(scores, labels, lengths, spans)")]
    [InlineData("triplet_margin_loss(code, near, far, margin: 0.5)")]
    [InlineData("cosine_embedding_loss(code, near, sign)")]
    [InlineData("gaussian_nll_loss(code, near, exp(far))")]
    [InlineData("poisson_nll_loss(code, near)")]
    [InlineData("hinge_embedding_loss(mean(code, dim: 1), sign) + soft_margin_loss(code, near) + margin_ranking_loss(code, near, far)")]
    public void OtherLosses_AreTaken(string loss) => Compiled.Text($$"""
        model Net {
            input x: [T, B, 8]
            h = x -> Linear(8)
            output scores = h -> log_softmax(dim: 2)
            output code = mean(h, dim: 0)
        }
        train Net {
            target labels: int64[B, S] target lengths: int64[B] target spans: int64[B]
            target near: [B, 8] target far: [B, 8] target sign: int64[B]
            loss {{loss}}
            optimizer Adagrad
        }
        """).Compilation.Diagnostics.Where(diagnostic => diagnostic.Code != "NNET5008").ShouldBeEmpty();
}
