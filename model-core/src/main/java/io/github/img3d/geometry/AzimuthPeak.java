package io.github.img3d.geometry;

/**
 * One of the azimuths at which a camera may stand.
 *
 * @param azimuth in radians, from 0 to 2π
 * @param probability of that azimuth and those within a bin of it
 */
public record AzimuthPeak(double azimuth, double probability) {}
