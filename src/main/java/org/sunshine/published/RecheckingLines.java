package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sunshine.ordering.Judgement;
import org.sunshine.platform.Problem;
import org.sunshine.pricing.JudgedLater;
import org.sunshine.pricing.LinePositions;
import org.sunshine.pricing.Rechecking;
import org.sunshine.pricing.Recomputed;

/**
 * Answers whether what is published about a line follows from the ledger. Each answer reads and hashes all that was
 * known of the line's product, so only so many are worked on at once.
 */
@ApplicationScoped
public class RecheckingLines {
    private static final String ENGINE_ERROR = "ENGINE_ERROR";
    private static final String NEVER_JUDGED =
            "The engine failed when this line arrived, and no night has judged it yet: there is no judgement to recheck.";
    private static final int MOST_DIFFERENCES = 100;
    private static final int COME_BACK_SECONDS = 5;

    private final Lines lines;
    private final Flags flags;
    private final Rechecking rechecking;
    private final JudgedLater judgedLater;
    private final Semaphore free;

    @Inject
    public RecheckingLines(
            Lines lines,
            Flags flags,
            Rechecking rechecking,
            JudgedLater judgedLater,
            @ConfigProperty(name = "sunshine.rechecks-at-once", defaultValue = "2") int atOnce) {
        this.lines = lines;
        this.flags = flags;
        this.rechecking = rechecking;
        this.judgedLater = judgedLater;
        this.free = new Semaphore(atOnce);
    }

    /**
     * Rechecks the line at a position; empty where none is published there.
     *
     * @throws Problem.Raised 503 while as many are being rechecked as may be
     */
    public Optional<Recheck> line(long position) {
        Optional<PublishedLine> line = lines.at(position);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (!free.tryAcquire()) {
            throw Problem.of(
                            "too-many-rechecks",
                            503,
                            "Other judgements are being rechecked",
                            "Each recheck reads a product's whole past out of the ledger. Come back in a few seconds.")
                    .retryAfter(COME_BACK_SECONDS)
                    .raise();
        }
        try {
            return Optional.of(recheck(line.get()));
        } finally {
            free.release();
        }
    }

    /** Rechecks the line that a flag is about; empty where it is about none, as one of a pair or a hospital. */
    public Optional<Recheck> flag(String flagId) {
        return flags.byId(flagId).map(PublishedFlag::linePosition).flatMap(this::line);
    }

    private Recheck recheck(PublishedLine line) {
        boolean failed = ENGINE_ERROR.equals(line.whyNotJudged());
        Judgement later = failed ? judgedLater.of(line.position()).orElse(null) : null;
        Recomputed recomputed = rechecking.recompute(new Rechecking.Asked(
                new LinePositions.At(line.position(), line.leafHash()),
                later == null ? line.ruleVersion() : later.ruleVersion(),
                later == null ? line.refPosition() : later.refPosition(),
                later == null && line.boardDay() == null));
        List<PublishedFlag> published = line.flags().stream()
                .map(flag -> flags.byId(flag.id()).orElseThrow())
                .toList();
        Map<String, String> recorded = later == null
                ? JudgementFigures.recorded(line, published)
                : JudgementFigures.recordedLater(line, later);
        Map<String, String> again =
                later == null ? JudgementFigures.recomputed(recomputed) : JudgementFigures.recomputedLater(recomputed);
        List<Recheck.Difference> differences = new ArrayList<>();
        recomputed
                .faults()
                .forEach(fault ->
                        differences.add(new Recheck.Difference(fault.field(), fault.recorded(), fault.found())));
        boolean neverJudged = failed && later == null;
        if (!neverJudged) {
            compare(recorded, again, differences);
            differences.addAll(EvidenceDifferences.of(published, recomputed));
        }
        return new Recheck(
                neverJudged && differences.isEmpty() ? null : differences.isEmpty(),
                neverJudged ? NEVER_JUDGED : null,
                Long.toString(line.position()),
                recorded,
                again,
                differences.stream().limit(MOST_DIFFERENCES).toList(),
                recomputed.leavesRead());
    }

    private static void compare(
            Map<String, String> recorded, Map<String, String> again, List<Recheck.Difference> differences) {
        var fields = new TreeSet<>(recorded.keySet());
        fields.addAll(again.keySet());
        for (String field : fields) {
            if (!Objects.equals(recorded.get(field), again.get(field))) {
                differences.add(new Recheck.Difference(field, recorded.get(field), again.get(field)));
            }
        }
    }
}
