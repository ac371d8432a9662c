// The simulation has the only thread of the pool; tests beside each other would only wait for it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
