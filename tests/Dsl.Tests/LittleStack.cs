namespace ModelDsl.Dsl.Tests;

/// <summary>Runs work on a thread that has hardly more stack than the just-in-time compiler itself needs.</summary>
internal static class LittleStack
{
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception)
                {
                    fault = exception;
                }
            },
            512 << 10);
        thread.Start();
        thread.Join();
        fault.ShouldBeNull();
        return result;
    }
}
