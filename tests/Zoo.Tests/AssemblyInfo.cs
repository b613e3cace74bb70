// The count of live tensors and the random generator belong to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
