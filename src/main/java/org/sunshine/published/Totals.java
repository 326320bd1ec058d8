package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.platform.Database;
import org.sunshine.platform.Settings;

/** Reads the sums that the sequencing transaction keeps; no page ever adds history up. */
@ApplicationScoped
public class Totals {
    /** What sums are kept for, beside the day. */
    public enum Kind {
        PRODUCT,
        SUPPLIER,
        HOSPITAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A product, supplier or hospital by its spending over a period. */
    public record Ranked(String code, BigDecimal spend, long lines, long flagged) {}

    public record DaySums(BigDecimal spend, long orders, long lines, long flagged, long lastPosition) {}

    private final Database database;
    private final Settings settings;
    private final Hospitals hospitals;

    @Inject
    public Totals(Database database, Settings settings, Hospitals hospitals) {
        this.database = database;
        this.settings = settings;
        this.hospitals = hospitals;
        database.mapRecords(Sums.class, Ranked.class);
    }

    /** The sums of one day by order date. */
    public DayTotals day(LocalDate day) {
        long active = hospitals.active().size();
        return database.read(handle -> {
            DaySums sums = handle.createQuery(
                            """
                            SELECT spend, orders, line_count, flagged, last_position FROM published_day
                            WHERE day = :day
                            """)
                    .bind("day", day.toString())
                    .map((row, context) -> new DaySums(
                            row.getBigDecimal(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                    .findOne()
                    .orElse(new DaySums(BigDecimal.ZERO, 0, 0, 0, -1));
            long filed = handle.createQuery(
                            """
                            SELECT COUNT(*) FROM published_part_of_day
                            WHERE kind = 'hospital' AND day = :day AND (line_count > 0 OR nil)
                            """)
                    .bind("day", day.toString())
                    .mapTo(Long.class)
                    .one();
            return new DayTotals(
                    day,
                    sums.spend(),
                    settings.currency(),
                    sums.orders(),
                    sums.lines(),
                    sums.flagged(),
                    filed,
                    active,
                    sums.lastPosition());
        });
    }

    /** The last day with a line before this one. */
    public Optional<LocalDate> dayBefore(LocalDate day) {
        return neighbour("SELECT MAX(day) FROM published_day WHERE day < :day AND line_count > 0", day);
    }

    /** The first day with a line after this one. */
    public Optional<LocalDate> dayAfter(LocalDate day) {
        return neighbour("SELECT MIN(day) FROM published_day WHERE day > :day AND line_count > 0", day);
    }

    private Optional<LocalDate> neighbour(String sql, LocalDate day) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("day", day.toString())
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** The sums of one product, supplier or hospital from a day on. */
    public Sums of(Kind kind, String code, LocalDate from) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT COALESCE(SUM(spend), 0) AS spend, COALESCE(SUM(line_count), 0) AS `lines`,
                          COALESCE(SUM(flagged), 0) AS flagged, COUNT(*) AS days, MIN(day) AS first, MAX(day) AS last,
                          COALESCE(MAX(last_position), -1) AS last_position
                        FROM published_part_of_day
                        WHERE kind = :kind AND code = :code AND day >= :from AND line_count > 0
                        """)
                .bind("kind", kind.code())
                .bind("code", code)
                .bind("from", from.toString())
                .mapTo(Sums.class)
                .one());
    }

    /** Products, suppliers or hospitals with the most spent from a day on, most first. */
    public List<Ranked> largest(Kind kind, LocalDate from, int limit) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT code, SUM(spend) AS spend, SUM(line_count) AS `lines`, SUM(flagged) AS flagged
                        FROM published_part_of_day FORCE INDEX (published_part_of_day_by_day)
                        WHERE kind = :kind AND day >= :from AND line_count > 0
                        GROUP BY code ORDER BY spend DESC, code LIMIT :limit
                        """)
                .bind("kind", kind.code())
                .bind("from", from.toString())
                .bind("limit", limit)
                .mapTo(Ranked.class)
                .list());
    }
}
