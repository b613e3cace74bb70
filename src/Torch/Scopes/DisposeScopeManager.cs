namespace TorchSharp;

/// <summary>The dispose scopes of one thread, innermost first.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? singleton;

    internal static DisposeScopeManager OfThread => singleton ??= new DisposeScopeManager();

    /// <summary>The current thread's statistics.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread.Counts;

    internal ThreadDisposeScopeStatistics Counts { get; } = new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    internal DisposeScope NewDisposeScope() => CurrentDisposeScope = new DisposeScope(this, CurrentDisposeScope);

    internal DisposeScope? Register(IScoped created)
    {
        if (CurrentDisposeScope is { } scope)
        {
            created.StatisticsIn(Counts).CreatedInScopeCount++;
            scope.Disposables.Add(created);
            return scope;
        }
        created.StatisticsIn(Counts).CreatedOutsideScopeCount++;
        return null;
    }

    internal void CountDisposal(IScoped disposed)
    {
        if (disposed.OwningDisposeScope is null)
            disposed.StatisticsIn(Counts).DisposedOutsideScopeCount++;
        else
            disposed.StatisticsIn(Counts).DisposedInScopeCount++;
    }

    /// <summary>Takes a scope out of the chain, wherever in it it is.</summary>
    internal void Remove(DisposeScope removed)
    {
        if (CurrentDisposeScope == removed)
        {
            CurrentDisposeScope = removed.OuterScope;
            return;
        }
        for (var scope = CurrentDisposeScope; scope is not null; scope = scope.OuterScope)
        {
            if (scope.OuterScope == removed)
                scope.OuterScope = removed.OuterScope;
        }
    }
}
