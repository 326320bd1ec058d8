package org.sunshine.pricing.night;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.pricing.CurrentLine;
import org.sunshine.pricing.NightLines;
import org.sunshine.pricing.NightStep;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.nightly.EntityFinding;
import org.sunshine.pricing.nightly.EntityRules;
import org.sunshine.pricing.nightly.PeriodLine;

/** Asks the nightly rules about the lines that were current when a day was closed. */
@ApplicationScoped
public class AskingEntityRules {
    /** So long after its end a period is still looked at: by then the last late orders are in. */
    private static final int LATE_DAYS = 45;

    private static final int TOLD_EVERY = 20_000;

    private final NightLines published;
    private final NightTable nights;

    @Inject
    public AskingEntityRules(NightLines published, NightTable nights) {
        this.published = published;
        this.nights = nights;
    }

    /**
     * What fires in the half-years and quarters that the day lies in, or that ended a few weeks before it.
     *
     * @param size the ledger size of the day's close
     */
    public List<EntityFinding> find(RuleFile rules, LocalDate day, long size) {
        LocalDate linesFrom = EntityRules.linesFrom(day.minusDays(LATE_DAYS));
        LocalDate periodsFrom = linesFrom.plusYears(2);
        List<PeriodLine> lines = new ArrayList<>();
        published.current(linesFrom, day, size, line -> {
            lines.add(asked(line));
            if (lines.size() % TOLD_EVERY == 0) {
                nights.progress(day, NightStep.Name.RULES, lines.size());
            }
        });
        nights.progress(day, NightStep.Name.RULES, lines.size());
        return new EntityRules(rules)
                .find(lines, day, false).stream()
                        .filter(EntityFinding::fired)
                        .filter(finding -> !finding.to().isBefore(periodsFrom))
                        .toList();
    }

    private static PeriodLine asked(CurrentLine line) {
        return new PeriodLine(
                line.position(),
                line.lineId(),
                line.version(),
                line.orderDate(),
                line.orderNumber(),
                line.hospital(),
                line.district(),
                line.supplier(),
                line.product(),
                line.tier(),
                line.packSize(),
                line.packs(),
                line.packPrice(),
                line.votes());
    }
}
