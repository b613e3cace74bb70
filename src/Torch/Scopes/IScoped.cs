namespace TorchSharp;

/// <summary>What a dispose scope can own: tensors and packed sequences.</summary>
internal interface IScoped : IDisposable
{
    DisposeScope? OwningDisposeScope { get; set; }

    /// <summary>This kind's share of a thread's statistics.</summary>
    LifetimeStatistics StatisticsIn(ThreadDisposeScopeStatistics statistics);
}
