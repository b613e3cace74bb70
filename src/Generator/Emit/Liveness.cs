using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Generator.Emit;

/// <summary>Where each value of a list of steps is read for the last time, and how often in all.</summary>
internal sealed class Liveness
{
    private readonly Dictionary<Variable, int> lastUse = [];
    private readonly Dictionary<Variable, int> uses = [];

    public Liveness(IReadOnlyList<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var variable in StepVariables.ReadBy(steps[i]))
            {
                lastUse[variable] = i;
                uses[variable] = uses.TryGetValue(variable, out var count) ? count + 1 : 1;
            }
        }
    }

    /// <summary>Index of the last step that reads it; -1 when none does.</summary>
    public int LastUse(Variable variable) => lastUse.TryGetValue(variable, out var index) ? index : -1;

    public int Uses(Variable variable) => uses.TryGetValue(variable, out var count) ? count : 0;
}
