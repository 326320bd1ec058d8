package org.sunshine.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Spoils equal numbers of prices by each {@link Slip}, each line at most once, after the first lines. */
record Injection(int firstLine, int ofEach) {

    /** @return the same lines in the same order, some with a spoilt price and its label */
    List<LabelledLine> into(List<LabelledLine> lines, long seed) {
        Random random = new Random(seed);
        List<Integer> candidates = IntStream.range(firstLine, lines.size())
                .filter(i -> lines.get(i).partOf() == null)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(candidates, random);
        Iterator<Integer> next = candidates.iterator();
        List<LabelledLine> spoilt = new ArrayList<>(lines);
        for (Slip slip : Slip.values()) {
            int done = 0;
            while (done < ofEach) {
                int at = next.next();
                LabelledLine line = lines.get(at);
                if (slip.fits(line)) {
                    spoilt.set(at, line.with(slip, line.packPrice() * slip.factor(line, random)));
                    done++;
                }
            }
        }
        return spoilt;
    }
}
