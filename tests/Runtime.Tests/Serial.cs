// Tests that seed torch's global generator, or count live tensors, must be alone.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
