package org.sunshine.pricing.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.Judgement;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.platform.Database;
import org.sunshine.pricing.JudgingPrices;
import org.sunshine.pricing.NightFlag;
import org.sunshine.pricing.NightLines;
import org.sunshine.pricing.NightStep;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * Judges the lines that arrived while the engine failed. What was published of them stays as it is; what fires now is a
 * ledger entry of its own, with the rule version and the reference position of the line's order date. Nothing counts
 * that entered the ledger after the line. A line on which
 * the engine fails again is left for the next night.
 */
@ApplicationScoped
public class JudgingLater {
    private static final String ENGINE_ERROR = "ENGINE_ERROR";
    private static final int AT_ONCE = 200;

    private final Database database;
    private final NightLines published;
    private final JudgingPrices judging;
    private final NightTable nights;
    private final Ledger ledger;
    private final ObjectMapper json;

    @Inject
    public JudgingLater(
            Database database,
            NightLines published,
            JudgingPrices judging,
            NightTable nights,
            Ledger ledger,
            ObjectMapper json) {
        this.database = database;
        this.published = published;
        this.judging = judging;
        this.nights = nights;
        this.ledger = ledger;
        this.json = json;
    }

    /**
     * Judges every such line below a ledger size.
     *
     * @return how many are still not judged
     */
    public long judgeBelow(long size, LocalDate day) {
        long after = -1;
        long seen = 0;
        long left = 0;
        List<NightLines.Unjudged> batch = published.unjudged(after, size, AT_ONCE);
        while (!batch.isEmpty()) {
            Set<Long> done = new HashSet<>(nights.judgedAmong(
                    batch.stream().map(NightLines.Unjudged::position).toList()));
            for (NightLines.Unjudged unjudged : batch) {
                if (!done.contains(unjudged.position()) && !judge(unjudged, day)) {
                    left++;
                }
            }
            seen += batch.size();
            nights.progress(day, NightStep.Name.UNJUDGED, seen);
            after = batch.getLast().position();
            batch = published.unjudged(after, size, AT_ONCE);
        }
        return left;
    }

    /** How many lines below a ledger size were never judged, for a failure of the engine. */
    public long count(long size) {
        long count = 0;
        List<NightLines.Unjudged> batch = published.unjudged(-1, size, AT_ONCE);
        while (!batch.isEmpty()) {
            List<Long> positions =
                    batch.stream().map(NightLines.Unjudged::position).toList();
            count += batch.size() - nights.judgedAmong(positions).size();
            batch = published.unjudged(batch.getLast().position(), size, AT_ONCE);
        }
        return count;
    }

    private boolean judge(NightLines.Unjudged unjudged, LocalDate day) {
        LineToJudge line = unjudged.line();
        List<OwnPurchase> own =
                published
                        .ownBefore(unjudged, line.orderDate().minusDays(Surroundings.OWN_DAYS), Surroundings.OWN_MOST)
                        .stream()
                        .map(OwnPurchase::of)
                        .toList();
        Judgement judgement = database.inTransaction(
                handle -> judging.judgeLater(new Acceptance(handle, unjudged.acceptedAt()), line, own));
        if (ENGINE_ERROR.equals(judgement.whyNot())) {
            return false;
        }
        List<Ledger.Item> items = new ArrayList<>();
        for (Judgement.Finding finding : judgement.findings()) {
            NightFlag flag = flag(unjudged, judgement, finding);
            items.add(new Ledger.Item(leaf(unjudged, flag), RaisingEntityFlags.note(json, flag)));
        }
        String stored = text(judgement);
        database.useTransaction(handle -> {
            if (nights.judgedLater(handle, unjudged.position(), day, stored) && !items.isEmpty()) {
                ledger.append(handle, items);
                nights.found(handle, day, NightStep.Name.UNJUDGED, items.size());
            }
        });
        return true;
    }

    private static NightFlag flag(NightLines.Unjudged unjudged, Judgement judgement, Judgement.Finding finding) {
        return new NightFlag(
                finding.flagId(),
                finding.rule(),
                judgement.ruleVersion(),
                judgement.refPosition(),
                judgement.reference() == null ? null : judgement.reference().hash(),
                finding.severity(),
                finding.certainty(),
                finding.evidence(),
                unjudged.position(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Leaf leaf(NightLines.Unjudged unjudged, NightFlag flag) {
        LineToJudge line = unjudged.line();
        Map<String, String> fields = new HashMap<>();
        fields.put("flagId", flag.flagId());
        fields.put("rule", flag.rule());
        fields.put("ruleVersion", Integer.toString(flag.ruleVersion()));
        fields.put("refPosition", Long.toString(flag.refPosition()));
        fields.put("severity", flag.severity());
        fields.put("lineId", line.lineId());
        fields.put("version", Integer.toString(line.version()));
        fields.put("leafHash", unjudged.leafHash());
        if (flag.refHash() != null) {
            fields.put("refHash", flag.refHash());
        }
        return Leaf.of(LeafType.FLAG, fields);
    }

    private String text(Judgement judgement) {
        try {
            return json.writeValueAsString(judgement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A judgement cannot be written", e);
        }
    }
}
