package org.sunshine.evaluation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a reader found behind a flag of an untouched real line; see docs/evaluation-labels.md. */
enum Label {
    WHOLESALER_MARK_UP(true),
    GENUINE(true),
    DATA_ERROR(true),
    ORIGINATOR(false),
    SMALL_QUANTITY(false),
    OTHER_REASON(false),
    UNCLEAR(false);

    private static final String RESOURCE = "/evaluation/scms-labels.csv";

    private final boolean worthAQuestion;

    Label(boolean worthAQuestion) {
        this.worthAQuestion = worthAQuestion;
    }

    /** Whether an auditor's question about the line would have been well spent. */
    boolean isWorthAQuestion() {
        return worthAQuestion;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The labels that are shipped, by the line's id in the SCMS file. */
    static Map<Integer, Label> shipped() {
        try (InputStream in = Label.class.getResourceAsStream(RESOURCE)) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The labels that are shipped with the portal cannot be read", e);
        }
    }

    private static Map<Integer, Label> read(Reader csv) throws IOException {
        Map<Integer, Label> labels = new HashMap<>();
        try (var records =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv)) {
            for (var record : records) {
                int line = Integer.parseInt(record.getField("line_id"));
                Label label = valueOf(record.getField("label").toUpperCase(Locale.ROOT));
                if (labels.put(line, label) != null) {
                    throw new IllegalStateException("line %d is labelled twice".formatted(line));
                }
            }
        }
        return labels;
    }
}
