package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.sunshine.platform.Database;
import org.sunshine.pricing.FirstDays;

/** Tells the judge since when suppliers are known, each by the first fitting entry of an index. */
@ApplicationScoped
class PublishedDays implements FirstDays {
    private final Database database;

    @Inject
    PublishedDays(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> firstDayOf(String supplier, long below) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT order_date FROM published_line FORCE INDEX (published_line_first_sold)
                        WHERE supplier_code = :supplier AND position < :below
                        ORDER BY order_date LIMIT 1
                        """)
                .bind("supplier", supplier)
                .bind("below", below)
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .findOne());
    }

    @Override
    public Optional<LocalDate> firstDay(long below) {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT order_date FROM published_line FORCE INDEX (published_line_by_day)
                        WHERE position < :below
                        ORDER BY order_date LIMIT 1
                        """)
                .bind("below", below)
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .findOne());
    }
}
