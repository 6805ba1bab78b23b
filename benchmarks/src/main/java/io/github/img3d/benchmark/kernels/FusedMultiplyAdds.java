package io.github.img3d.benchmark.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Fused multiply-adds between registers: ten chains, where two units of four cycles' latency need eight. */
final class FusedMultiplyAdds implements MachinePeak.Load {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int CHAINS = 10;

    /** Short, so that the compiler sees many calls soon: until it does, a vector is an object. */
    private static final int ROUNDS = 2_000;

    private static final int CALLS = 500;

    private float result = 1;

    @Override
    public long amount() {
        return 2L * CHAINS * SPECIES.length() * ROUNDS * CALLS;
    }

    @Override
    public void run() {
        for (int call = 0; call < CALLS; call++) {
            result = chains(0.999f, result * 1e-9f);
        }
    }

    private static float chains(float factor, float summand) {
        var f = FloatVector.broadcast(SPECIES, factor);
        var s = FloatVector.broadcast(SPECIES, summand);
        var a = s;
        var b = s.add(1);
        var c = s.add(2);
        var d = s.add(3);
        var e = s.add(4);
        var g = s.add(5);
        var h = s.add(6);
        var i = s.add(7);
        var j = s.add(8);
        var k = s.add(9);
        for (int round = 0; round < ROUNDS; round++) {
            a = a.fma(f, s);
            b = b.fma(f, s);
            c = c.fma(f, s);
            d = d.fma(f, s);
            e = e.fma(f, s);
            g = g.fma(f, s);
            h = h.fma(f, s);
            i = i.fma(f, s);
            j = j.fma(f, s);
            k = k.fma(f, s);
        }
        return a.add(b).add(c).add(d).add(e).add(g).add(h).add(i).add(j).add(k).lane(0);
    }
}
