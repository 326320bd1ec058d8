package org.sunshine.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sunshine.catalogue.Hospital;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.ledger.Leaf;
import org.sunshine.ledger.LeafType;
import org.sunshine.ledger.Ledger;
import org.sunshine.ordering.store.OrderRows;
import org.sunshine.platform.Settings;

/** Takes a hospital's word that it bought nothing on a day. */
@ApplicationScoped
public class FilingNilReturn {
    /** What came of it. */
    public sealed interface Filing {
        /** Stored now, or standing since {@code filedAt}. */
        record Filed(String hospital, LocalDate day, Instant filedAt, boolean again) implements Filing {}

        /** The hospital has an order for the day. */
        record HasOrders(LocalDate day) implements Filing {}

        /** The day is in the future or too far back. */
        record DayNotOpen(LocalDate oldest, LocalDate newest) implements Filing {}

        record NoSuchHospital(String code) implements Filing {}
    }

    private final Clock clock;
    private final Settings settings;
    private final Hospitals hospitals;
    private final Ledger ledger;
    private final FreezingLeaves freezing;

    @Inject
    FilingNilReturn(Clock clock, Settings settings, Hospitals hospitals, Ledger ledger, FreezingLeaves freezing) {
        this.clock = clock;
        this.settings = settings;
        this.hospitals = hospitals;
        this.ledger = ledger;
        this.freezing = freezing;
    }

    /** Files it in the caller's transaction. */
    public Filing file(Handle handle, String hospital, LocalDate day) {
        LocalDate today = settings.today();
        LocalDate oldest = today.minusDays(settings.maxOrderAgeDays());
        if (day.isAfter(today) || day.isBefore(oldest)) {
            return new Filing.DayNotOpen(oldest, today);
        }
        Optional<Hospital> known = hospitals.lock(handle, hospital);
        if (known.isEmpty() || !known.get().active()) {
            return new Filing.NoSuchHospital(hospital);
        }
        if (OrderRows.hasOrder(handle, hospital, day)) {
            return new Filing.HasOrders(day);
        }
        Optional<Instant> before = OrderRows.nilFiledAt(handle, hospital, day);
        if (before.isPresent()) {
            return new Filing.Filed(hospital, day, before.get(), true);
        }
        Instant now = clock.instant();
        OrderRows.insertNil(handle, hospital, day, now);
        Leaf leaf = Leaf.of(LeafType.NIL, Map.of("hospital", hospital, "day", day.toString()));
        ledger.append(handle, List.of(new Ledger.Item(leaf, freezing.note(new NilReturn(hospital, day)))));
        return new Filing.Filed(hospital, day, now, false);
    }
}
