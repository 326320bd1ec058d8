package org.sunshine.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How one scorer did on one labelled data set. Lines before the first that may be spoilt, and lines that belong to a
 * favour, a drift or a duplicate, are not counted.
 *
 * @param all average precision over all slips
 * @param bySlip average precision of one slip against untouched lines
 * @param precision1 share of spoilt lines among the highest-scored 1 %
 */
record LineFigures(
        double all, Map<Slip, Double> bySlip, double precision05, double recall05, double precision1, double recall1) {

    static LineFigures of(List<LabelledLine> lines, double[] scores, int firstLine) {
        int[] counted = counted(lines, firstLine);
        Map<Slip, Double> bySlip = new EnumMap<>(Slip.class);
        for (Slip slip : Slip.values()) {
            int[] these = IntStream.of(counted)
                    .filter(i -> lines.get(i).slip() == null || lines.get(i).slip() == slip)
                    .toArray();
            bySlip.put(slip, Measures.averagePrecision(of(scores, these), spoilt(lines, these), 0));
        }
        double[] all = of(scores, counted);
        IntPredicate spoilt = spoilt(lines, counted);
        return new LineFigures(
                Measures.averagePrecision(all, spoilt, 0),
                bySlip,
                Measures.precisionAt(0.005, all, spoilt),
                Measures.recallAt(0.005, all, spoilt),
                Measures.precisionAt(0.01, all, spoilt),
                Measures.recallAt(0.01, all, spoilt));
    }

    private static int[] counted(List<LabelledLine> lines, int firstLine) {
        return IntStream.range(firstLine, lines.size())
                .filter(i -> lines.get(i).partOf() == null)
                .toArray();
    }

    private static double[] of(double[] scores, int[] these) {
        return IntStream.of(these).mapToDouble(i -> scores[i]).toArray();
    }

    private static IntPredicate spoilt(List<LabelledLine> lines, int[] these) {
        return at -> lines.get(these[at]).slip() != null;
    }

    /**
     * What the rules flagged.
     *
     * @param untouched share of untouched lines with a flag of the rule, in order of code; {@code any} for any rule
     * @param unitPrecision of UNIT_CONFUSION flags, the share on lines with a slip by the pack size or tenfold
     * @param unitPrecisionRead the same, where untouched lines count as right that a reader of the file labelled data error
     * @param unitRecall of lines with a slip by the pack size, the share flagged UNIT_CONFUSION
     * @param unitRecallJudged the same among lines that were judged
     * @param doubledRecall of lines at twice their price, the share with any flag
     * @param coverage share of lines judged on level 1 or 2, and on any level
     */
    record Fired(
            Map<String, Double> untouched,
            double unitPrecision,
            double unitPrecisionRead,
            double unitRecall,
            double unitRecallJudged,
            double doubledRecall,
            double doubledRecallJudged,
            double coverageStrong,
            double coverage) {

        static final String ANY = "any";

        static Fired of(
                List<LabelledLine> lines,
                List<LabelledFile.Verdict> verdicts,
                int firstLine,
                Map<Integer, Label> read) {
            int[] counted = counted(lines, firstLine);
            Map<String, Double> untouched = new TreeMap<>();
            long clean = count(counted, i -> lines.get(i).slip() == null);
            for (int i : counted) {
                if (lines.get(i).slip() == null && !verdicts.get(i).flags().isEmpty()) {
                    untouched.merge(ANY, 1.0 / clean, Double::sum);
                    verdicts.get(i).flags().forEach(flag -> untouched.merge(flag, 1.0 / clean, Double::sum));
                }
            }
            IntPredicate unit = i -> verdicts.get(i).flags().contains("UNIT_CONFUSION");
            IntPredicate slipped =
                    i -> lines.get(i).slip() == Slip.UNIT || lines.get(i).slip() == Slip.TENFOLD;
            IntPredicate judged = i -> verdicts.get(i).outcome().equals("judged");
            IntPredicate isUnit = i -> lines.get(i).slip() == Slip.UNIT;
            IntPredicate doubled = i -> lines.get(i).slip() == Slip.PLUS_100;
            IntPredicate flagged = i -> !verdicts.get(i).flags().isEmpty();
            Predicate<String> strong = level -> level.equals("1") || level.equals("2");
            return new Fired(
                    untouched,
                    share(counted, unit, slipped),
                    share(counted, unit, slipped.or(i -> read.get(lines.get(i).id()) == Label.DATA_ERROR)),
                    share(counted, isUnit, unit),
                    share(counted, isUnit.and(judged), unit),
                    share(counted, doubled, flagged),
                    share(counted, doubled.and(judged), flagged),
                    share(counted, i -> true, i -> strong.test(verdicts.get(i).level())),
                    share(counted, i -> true, judged));
        }

        private static double share(int[] counted, IntPredicate of, IntPredicate which) {
            return count(counted, of.and(which)) / (double) count(counted, of);
        }

        private static long count(int[] counted, IntPredicate which) {
            return IntStream.of(counted).filter(which).count();
        }
    }
}
