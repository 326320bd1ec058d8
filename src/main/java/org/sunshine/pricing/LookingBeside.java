package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunshine.catalogue.Ceiling;
import org.sunshine.catalogue.CeilingList;
import org.sunshine.catalogue.Ceilings;
import org.sunshine.ordering.Acceptance;
import org.sunshine.ordering.LineToJudge;
import org.sunshine.ordering.OwnLines;
import org.sunshine.pricing.judging.Beside;
import org.sunshine.pricing.statistics.CeilingPrice;
import org.sunshine.pricing.statistics.OwnPurchase;
import org.sunshine.pricing.statistics.Surroundings;

/**
 * What the portal knows beside the references: the hospital's own lines and the ceilings, each with one look in the
 * order's transaction; and since when suppliers are known, which never changes for a ledger size and is remembered.
 */
@ApplicationScoped
class LookingBeside implements Beside {
    private static final int REMEMBERED = 20_000;

    private final Ceilings ceilings;
    private final FirstDays days;
    private final Map<Since, Optional<LocalDate>> since = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Since, Optional<LocalDate>> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Inject
    LookingBeside(Ceilings ceilings, FirstDays days) {
        this.ceilings = ceilings;
        this.days = days;
    }

    /** @param supplier null for all of them */
    private record Since(String supplier, long refPosition) {}

    @Override
    public List<Surroundings> of(Acceptance acceptance, List<LineToJudge> lines, long refPosition) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<OwnLines.Asked, List<OwnLines.OwnLine>> own = OwnLines.newest(
                acceptance.handle(), lines.stream().map(LookingBeside::own).toList(), Surroundings.OWN_MOST);
        CeilingList known = ceilings.of(
                acceptance.handle(),
                lines.stream().map(LineToJudge::pack).toList(),
                lines.stream().map(LineToJudge::product).toList());
        LocalDate knownSince = since(null, refPosition);
        List<Surroundings> surroundings = new ArrayList<>();
        for (LineToJudge line : lines) {
            surroundings.add(new Surroundings(
                    own.getOrDefault(own(line), List.of()).stream()
                            .map(LookingBeside::purchase)
                            .toList(),
                    known.inForce(line.pack(), line.product(), line.orderDate(), acceptance.at())
                            .map(LookingBeside::price)
                            .orElse(null),
                    since(line.supplier(), refPosition),
                    knownSince));
        }
        return surroundings;
    }

    private static OwnLines.Asked own(LineToJudge line) {
        return new OwnLines.Asked(
                line.hospital(),
                line.product(),
                line.tier(),
                line.orderNumber(),
                line.orderDate().minusDays(Surroundings.OWN_DAYS),
                line.orderDate());
    }

    private static OwnPurchase purchase(OwnLines.OwnLine line) {
        return new OwnPurchase(
                line.lineId(),
                line.version(),
                line.orderNumber(),
                line.orderDate(),
                line.pack(),
                line.supplier(),
                line.packSize(),
                line.packs(),
                line.packPrice());
    }

    private static CeilingPrice price(Ceiling ceiling) {
        return new CeilingPrice(ceiling.unitPrice(), ceiling.from(), ceiling.to(), ceiling.source());
    }

    private LocalDate since(String supplier, long refPosition) {
        Since asked = new Since(supplier, refPosition);
        synchronized (since) {
            Optional<LocalDate> remembered = since.get(asked);
            if (remembered != null) {
                return remembered.orElse(null);
            }
        }
        Optional<LocalDate> found =
                supplier == null ? days.firstDay(refPosition) : days.firstDayOf(supplier, refPosition);
        synchronized (since) {
            since.put(asked, found);
        }
        return found.orElse(null);
    }
}
