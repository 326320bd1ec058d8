package org.sunshine.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured on one kind of data, seed by seed. */
final class DataSetFigures {
    static final String SUNSHINE = "**Sunshine**";
    static final String ORACLE = "for scale: an oracle that knows each true price";

    private final String name;
    private final Injection injection;
    private final Detectors detectors;
    private final Map<String, List<LineFigures>> byScorer = new LinkedHashMap<>();
    private final List<LineFigures.Fired> fired = new ArrayList<>();
    private final Map<String, List<Double>> entities = new LinkedHashMap<>();
    private final List<Double> linesASecond = new ArrayList<>();

    /** Detectors of others that are asked too. */
    interface Detectors {
        Map<String, double[]> scores(List<LabelledLine> lines) throws IOException;
    }

    DataSetFigures(String name, Injection injection, Detectors detectors) {
        this.name = name;
        this.injection = injection;
        this.detectors = detectors;
    }

    String name() {
        return name;
    }

    Map<String, List<LineFigures>> byScorer() {
        return byScorer;
    }

    List<LineFigures.Fired> fired() {
        return fired;
    }

    /** Average precision per rule and seed. */
    Map<String, List<Double>> entities() {
        return entities;
    }

    List<Double> linesASecond() {
        return linesASecond;
    }

    /** @param province what is true of generated lines, or null for real ones */
    void add(List<LabelledLine> lines, LabelledFile.Found found, Province province) throws IOException {
        double[][] baselines = Baselines.scores(lines);
        for (Baselines baseline : Baselines.values()) {
            measure(baseline.title(), lines, baselines[baseline.ordinal()]);
        }
        detectors
                .scores(lines)
                .forEach((detector, scores) -> measure(detector + " (PyOD), with hindsight", lines, scores));
        measure(
                SUNSHINE,
                lines,
                found.verdicts().stream()
                        .mapToDouble(LabelledFile.Verdict::score)
                        .toArray());
        fired.add(LineFigures.Fired.of(
                lines, found.verdicts(), injection.firstLine(), province == null ? Label.shipped() : Map.of()));
        linesASecond.add(lines.size() / found.seconds());
        if (province != null) {
            measure(
                    ORACLE,
                    lines,
                    lines.stream()
                            .mapToDouble(line -> Math.abs(line.log() - line.trueLog()))
                            .toArray());
            entities(found.entities(), province);
        }
    }

    private void measure(String scorer, List<LabelledLine> lines, double[] scores) {
        byScorer.computeIfAbsent(scorer, any -> new ArrayList<>())
                .add(LineFigures.of(lines, scores, injection.firstLine()));
    }

    /** Ranks every pair and hospital-quarter by t; one that is true and not listed counts as never found. */
    private void entities(List<LabelledFile.Entity> found, Province province) {
        entity(
                "PAIR_OVERPRICE",
                found,
                province.favours().stream()
                        .map(favour -> favour.supplier() + "|" + favour.hospital() + "|" + favour.halfYear()));
        entity(
                "HOSPITAL_DRIFT",
                found,
                province.drifts().stream().map(drift -> "|" + drift.hospital() + "|" + drift.quarter()));
    }

    private void entity(String rule, List<LabelledFile.Entity> found, Stream<String> truth) {
        var trueKeys = truth.collect(Collectors.toSet());
        List<LabelledFile.Entity> listed =
                found.stream().filter(entity -> entity.rule().equals(rule)).toList();
        double[] t = listed.stream().mapToDouble(LabelledFile.Entity::t).toArray();
        List<Boolean> hits = listed.stream()
                .map(entity -> trueKeys.contains((rule.equals("PAIR_OVERPRICE") ? entity.supplier() : "") + "|"
                        + entity.hospital() + "|" + entity.from()))
                .toList();
        int missed = trueKeys.size() - (int) hits.stream().filter(hit -> hit).count();
        entities.computeIfAbsent(rule, any -> new ArrayList<>()).add(Measures.averagePrecision(t, hits::get, missed));
    }
}
