using Gallery.MetaLearning;

namespace ModelDsl.Apps.Tests.MetaLearning;

public class LearnerTests
{
    [Fact]
    public void LearningATask_LeavesTheFirstWeightsAsTheyWere()
    {
        using var learner = new Learner();
        var task = new SineTask(Amplitude: 2, Phase: 1);
        double[] Errors() => learner.Errors(task, points: 10, [0, 5], new Random(1));

        var errors = Errors();

        errors[1].ShouldNotBe(errors[0]);
        Errors().ShouldBe(errors);
    }
}
