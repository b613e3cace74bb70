using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Parts of an elaboration, of which one may fail and the next goes on.</summary>
internal static class Reporting
{
    /// <summary>The result of an action; what it throws is reported, and the answer is null.</summary>
    /// <param name="location">Where the fault is, if what was thrown does not know.</param>
    public static T? Run<T>(Location location, Action<Diagnostic> report, Func<T?> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (ElaborationException exception)
        {
            report(exception.Diagnostic);
        }
        catch (RuleException exception)
        {
            report(new Diagnostic(exception.Code, Severity.Error, location, exception.Message));
        }
        catch (OverflowException)
        {
            report(BudgetErrors.TooLarge(location, "a size"));
        }
        catch (EchoException)
        {
            // What it echoes has been reported.
        }

        return null;
    }
}
