package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sunshine.ledger.Ledger;
import org.sunshine.platform.Database;
import org.sunshine.platform.Parameters;
import org.sunshine.published.store.FlagQuery;
import org.sunshine.published.store.TimeLimit;

/** Reads published flags. A list is read at one ledger size, so that its pages are pages of one state. */
@ApplicationScoped
public class Flags {
    /** Rows that an export holds in memory at once. */
    private static final int EXPORT_PAGE = 500;

    private final Database database;
    private final Ledger ledger;
    private final TextResolving text;

    @Inject
    public Flags(Database database, Ledger ledger, TextResolving text) {
        this.database = database;
        this.ledger = ledger;
        this.text = text;
        database.mapRecords(PublishedFlag.class);
    }

    public Optional<PublishedFlag> byId(String flagId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM published_flag WHERE flag_id = :flagId")
                .bind("flagId", flagId)
                .mapTo(PublishedFlag.class)
                .findOne());
    }

    /** The newest flags about a supplier as such, alone or with a hospital. */
    public List<PublishedFlag> aboutSupplier(String code, int limit) {
        return about("supplier_code", code, limit);
    }

    /** The newest flags about a hospital as such, alone or with a supplier. */
    public List<PublishedFlag> aboutHospital(String code, int limit) {
        return about("hospital_code", code, limit);
    }

    private List<PublishedFlag> about(String column, String code, int limit) {
        return database.read(handle -> handle.createQuery("SELECT * FROM published_flag WHERE " + column
                        + " = :code AND line_position IS NULL AND position < :size ORDER BY position DESC LIMIT :limit")
                .bind("code", code)
                .bind("size", ledger.size())
                .bind("limit", limit)
                .mapTo(PublishedFlag.class)
                .list());
    }

    /** Newest flags of a filter at a size, from below {@code after} where that is given. */
    public FlagSlice newest(LineFilter filter, long size, Long after, int limit) {
        FlagQuery query = query(filter);
        long below = after == null ? size : Math.min(after, size);
        List<FlagRow> rows = TimeLimit.read(
                database, handle -> query.rows(handle, size, 0, below, true, limit + 1), Lines::tooBroad);
        boolean more = rows.size() > limit;
        List<FlagRow> page = more ? rows.subList(0, limit) : rows;
        return new FlagSlice(page, more ? page.getLast().position() : null, size);
    }

    /** Every flag that a filter matches at a size, oldest first, a page at a time. */
    public void export(LineFilter filter, long size, Consumer<List<FlagRow>> page) {
        FlagQuery query = query(filter).withoutTimeLimit();
        long from = 0;
        List<FlagRow> rows;
        do {
            long first = from;
            rows = database.read(handle -> query.rows(handle, size, first, size, false, EXPORT_PAGE));
            if (!rows.isEmpty()) {
                page.accept(rows);
                from = rows.getLast().position() + 1;
            }
        } while (rows.size() == EXPORT_PAGE);
    }

    private FlagQuery query(LineFilter filter) {
        if (filter.values(LineFilter.Parameter.FLAG).contains("none")) {
            throw Parameters.notUnderstood("\"flag\" does not take the value \"none\" where flags are listed.")
                    .raise();
        }
        return new FlagQuery(filter, filter.q().map(text::codes).orElse(null));
    }
}
