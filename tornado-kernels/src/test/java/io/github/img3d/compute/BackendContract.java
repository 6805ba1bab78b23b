package io.github.img3d.compute;

/** Results that every backend must compute. A subclass supplies the backend, a new one for each run. */
abstract class BackendContract implements ProductContract, MapContract, NormContract, ElementwiseContract {}
