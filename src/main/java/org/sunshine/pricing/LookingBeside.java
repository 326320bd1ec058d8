package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

    private record Group(String product, String tier) {}

    @Override
    public List<Surroundings> of(Acceptance acceptance, List<LineToJudge> lines, long refPosition) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Group, List<OwnPurchase>> own = own(acceptance, lines);
        CeilingList known = ceilings.of(
                acceptance.handle(),
                lines.stream().map(LineToJudge::pack).toList(),
                lines.stream().map(LineToJudge::product).toList());
        LocalDate knownSince = since(null, refPosition);
        List<Surroundings> surroundings = new ArrayList<>();
        for (LineToJudge line : lines) {
            surroundings.add(new Surroundings(
                    own.getOrDefault(new Group(line.product(), line.tier()), List.of()),
                    known.inForce(line.pack(), line.product(), line.orderDate(), acceptance.at())
                            .map(LookingBeside::price)
                            .orElse(null),
                    since(line.supplier(), refPosition),
                    knownSince));
        }
        return surroundings;
    }

    private static Map<Group, List<OwnPurchase>> own(Acceptance acceptance, List<LineToJudge> lines) {
        LineToJudge any = lines.getFirst();
        Map<Group, List<OwnPurchase>> own = new HashMap<>();
        OwnLines.of(
                        acceptance.handle(),
                        any.hospital(),
                        lines.stream().map(LineToJudge::product).toList(),
                        any.orderDate().minusDays(Surroundings.OWN_DAYS),
                        any.orderDate())
                .forEach(line -> own.computeIfAbsent(new Group(line.product(), line.tier()), group -> new ArrayList<>())
                        .add(new OwnPurchase(
                                line.lineId(),
                                line.version(),
                                line.orderNumber(),
                                line.orderDate(),
                                line.pack(),
                                line.supplier(),
                                line.packSize(),
                                line.packs(),
                                line.packPrice())));
        return own;
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
