package io.github.img3d.compute;

/** What every backend computes. A subclass supplies the backend, a new one for each run. */
abstract class BackendContract implements ProductContract, NormContract, ElementwiseContract {}
