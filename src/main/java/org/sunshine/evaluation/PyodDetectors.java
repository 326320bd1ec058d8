package org.sunshine.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The detectors of PyOD on the residuals of past prices, where Python and PyOD are installed ({@code pip install pyod});
 * elsewhere nothing, and the report has no rows of them. They see all lines at once, with hindsight.
 */
final class PyodDetectors {
    private static final String SCRIPT = "/evaluation/pyod_detectors.py";
    private static final long MINUTES = 10;

    private PyodDetectors() {}

    static boolean areInstalled() {
        try {
            return run(List.of("python3", "-c", "import pyod, numpy")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** One score per line, by the detector's name. */
    static Map<String, double[]> scores(List<LabelledLine> lines) throws IOException {
        Path folder = Files.createTempDirectory("sunshine-pyod");
        Path script = folder.resolve("pyod_detectors.py");
        Path features = folder.resolve("features.csv");
        Path scores = folder.resolve("scores.csv");
        try (InputStream shipped = PyodDetectors.class.getResourceAsStream(SCRIPT)) {
            Files.copy(shipped, script);
            Files.write(features, features(lines));
            int code = run(List.of("python3", script.toString(), features.toString(), scores.toString()));
            if (code != 0) {
                throw new IllegalStateException("PyOD ended with " + code);
            }
            return read(scores, lines.size());
        } finally {
            for (Path file : List.of(script, features, scores)) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    /** Distance from the past middle of the group, the same in spreads, and the quantity as a log. */
    private static List<String> features(List<LabelledLine> lines) {
        double[][] past = Baselines.pastResiduals(lines);
        List<String> rows = new ArrayList<>();
        rows.add("residual,z,quantity");
        for (int i = 0; i < lines.size(); i++) {
            LabelledLine line = lines.get(i);
            rows.add(String.format(
                    Locale.ROOT, "%.6f,%.6f,%.6f", past[0][i], past[1][i], Math.log(line.packs() * line.packSize())));
        }
        return rows;
    }

    private static Map<String, double[]> read(Path file, int lines) throws IOException {
        Map<String, double[]> byName = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            int at = 0;
            for (NamedCsvRecord row : rows) {
                for (String name : row.getHeader()) {
                    byName.computeIfAbsent(name, any -> new double[lines])[at] = Double.parseDouble(row.getField(name));
                }
                at++;
            }
        }
        return byName;
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " took more than " + MINUTES + " minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
