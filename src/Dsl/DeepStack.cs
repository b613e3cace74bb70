using System.Runtime.ExceptionServices;

namespace ModelDsl.Dsl;

/// <summary>
/// Runs work on a thread with a stack of known size. Everything that walks a tree recurses; how deep is bounded by the budgets, but
/// what a level takes differs from runtime to runtime, and the threads of compilers and editors have little.
/// </summary>
internal static class DeepStack
{
    // Blocks nested 64 deep, each with a pipeline nested 60 deep, take up to a quarter of it. Memory is taken as it is used.
    private const int Size = 64 << 20;

    [ThreadStatic]
    private static bool isDeep;

    /// <summary>The result of the work; its exceptions are thrown here as they were thrown there.</summary>
    public static T Run<T>(Func<T> work)
    {
        if (isDeep) return work();

        T result = default!;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                isDeep = true;
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    fault = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size)
        { IsBackground = true, Name = nameof(DeepStack) };
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result;
    }
}
