package org.sunshine.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a textbook would do, in the same groups (product and tier); each gives one score per line. */
enum Baselines {
    Z_HINDSIGHT("log z, with hindsight") {
        @Override
        double score(double log, Fences all, Fences past) {
            return all.robustZ(log);
        }
    },
    Z_PAST("log z, past only") {
        @Override
        double score(double log, Fences all, Fences past) {
            return past == null ? 0 : past.robustZ(log);
        }
    },
    IQR_PAST("IQR fences, past only") {
        @Override
        double score(double log, Fences all, Fences past) {
            return past == null ? 0 : past.outside(log);
        }
    };

    private static final int LEAST_LINES = 4;

    private final String title;

    Baselines(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @param all of the whole group; @param past of its lines of earlier order dates, or null where they are few */
    abstract double score(double log, Fences all, Fences past);

    /** The usual figures of a group's log prices. */
    record Fences(double median, double deviation, double lower, double upper) {
        /** Without a floor most groups have no spread, since prices repeat. */
        private static final double FLOOR = 0.03;

        static Fences of(double[] sorted) {
            double median = quantile(sorted, 0.5);
            double[] distances = Arrays.stream(sorted)
                    .map(x -> Math.abs(x - median))
                    .sorted()
                    .toArray();
            return new Fences(
                    median, 1.4826 * quantile(distances, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
        }

        /** Distance from the median over 1.4826 MAD. */
        double robustZ(double log) {
            return Math.abs(log - median) / Math.max(FLOOR, deviation);
        }

        /** Distance outside the quartiles over the distance between them. */
        double outside(double log) {
            return Math.max(0, Math.max(lower - log, log - upper)) / Math.max(FLOOR, upper - lower);
        }

        /** The quantile by linear interpolation between the ranks. */
        private static double quantile(double[] sorted, double share) {
            double rank = share * (sorted.length - 1);
            int below = (int) Math.floor(rank);
            int above = Math.min(sorted.length - 1, below + 1);
            return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
        }
    }

    /** One score per line, by the baseline's ordinal. */
    static double[][] scores(List<LabelledLine> lines) {
        double[][] scores = new double[values().length][lines.size()];
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            groups.computeIfAbsent(lines.get(i).group(), any -> new ArrayList<>())
                    .add(i);
        }
        groups.values().forEach(group -> score(lines, group, scores));
        return scores;
    }

    private static void score(List<LabelledLine> lines, List<Integer> group, double[][] scores) {
        Fences all = Fences.of(
                group.stream().mapToDouble(i -> lines.get(i).log()).sorted().toArray());
        double[] earlier = {};
        List<Double> ofThisDay = new ArrayList<>();
        LocalDate day = null;
        Fences past = null;
        for (int i : group) {
            LabelledLine line = lines.get(i);
            if (!line.orderDate().equals(day)) {
                earlier = merged(earlier, ofThisDay);
                past = earlier.length < LEAST_LINES ? null : Fences.of(earlier);
                ofThisDay.clear();
                day = line.orderDate();
            }
            for (Baselines baseline : values()) {
                scores[baseline.ordinal()][i] = baseline.score(line.log(), all, past);
            }
            ofThisDay.add(line.log());
        }
    }

    private static double[] merged(double[] sorted, List<Double> more) {
        double[] merged = Arrays.copyOf(sorted, sorted.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            merged[sorted.length + i] = more.get(i);
        }
        Arrays.sort(merged);
        return merged;
    }
}
