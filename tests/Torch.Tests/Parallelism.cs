// The random generator, the default dtype and the counts of live tensors are the process's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
