package org.sunshine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sunshine.catalogue.UploadedFile.Read;
import org.sunshine.platform.CsvColumns;
import org.sunshine.platform.Database;
import org.sunshine.platform.Settings;

/**
 * Takes an administrator's {@code ceilings.csv}, all or nothing. Nothing is overwritten: a row that changes a ceiling
 * is one more row, known to orders that are accepted from then on. The moment it is known from lies a little ahead of
 * the commit, and the answer waits for it, so that what an order knows is told by its time of acceptance alone.
 */
@ApplicationScoped
public class LoadingCeilings {
    private static final Logger LOG = Logger.getLogger(LoadingCeilings.class);

    private static final CsvColumns COLUMNS = new CsvColumns(
            List.of("unit_price", "currency", "from", "source"), List.of("pack_code", "product_code", "to"));

    private static final Duration AHEAD = Duration.ofMillis(500);

    private final Database database;
    private final Clock clock;
    private final Settings settings;

    @Inject
    LoadingCeilings(Database database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @param file closed by the caller
     * @param charset of the file, or null where it tells itself
     */
    public LoadOutcome load(InputStream file, String charset) {
        UploadedFile uploaded = new UploadedFile();
        List<Read<CeilingRow>> rows = uploaded.read(
                file, charset, COLUMNS, (row, faults) -> CeilingRow.read(row, settings.currency(), faults));
        if (uploaded.hasErrors()) {
            return uploaded.refused();
        }
        LoadOutcome outcome = database.inTransaction(handle -> {
            Generation.lock(handle);
            return new Comparison(handle, uploaded, rows).store();
        });
        if (outcome instanceof LoadOutcome.Loaded loaded && loaded.created() + loaded.updated() > 0) {
            waitUntilKnown();
        }
        return outcome;
    }

    private static void waitUntilKnown() {
        try {
            Thread.sleep(AHEAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whose ceiling it is. */
    private record Subject(String pack, String product) {}

    /** The file's rows beside the ceilings that stand. */
    private final class Comparison {
        private final Handle handle;
        private final UploadedFile uploaded;
        private final List<Read<CeilingRow>> rows;

        Comparison(Handle handle, UploadedFile uploaded, List<Read<CeilingRow>> rows) {
            this.handle = handle;
            this.uploaded = uploaded;
            this.rows = rows;
        }

        LoadOutcome store() {
            refuseUnknownCodes();
            Map<Subject, TreeMap<LocalDate, Ceiling>> standing = standing();
            Map<Subject, TreeMap<LocalDate, Read<CeilingRow>>> filed = filed();
            List<CeilingRow> created = new ArrayList<>();
            List<CeilingRow> updated = new ArrayList<>();
            filed.forEach((subject, byDay) -> {
                TreeMap<LocalDate, Ceiling> before = standing.getOrDefault(subject, new TreeMap<>());
                refuseOverlaps(before, byDay);
                byDay.forEach((from, row) -> {
                    Ceiling known = before.get(from);
                    if (known == null) {
                        created.add(row.content());
                    } else if (!row.content().says(known)) {
                        updated.add(row.content());
                    }
                });
            });
            if (uploaded.hasErrors()) {
                return uploaded.refused();
            }
            insert(created, updated);
            return new LoadOutcome.Loaded(
                    created.size(), updated.size(), rows.size() - created.size() - updated.size());
        }

        private void refuseUnknownCodes() {
            List<String> packs = rows.stream()
                    .map(row -> row.content().packCode())
                    .filter(Objects::nonNull)
                    .toList();
            List<String> products = rows.stream()
                    .map(row -> row.content().productCode())
                    .filter(Objects::nonNull)
                    .toList();
            var knownPacks = PackRows.byCode(handle, packs).keySet();
            var knownProducts = ProductRows.byCode(handle, products).keySet();
            for (Read<CeilingRow> row : rows) {
                String pack = row.content().packCode();
                String product = row.content().productCode();
                if (pack != null && !knownPacks.contains(pack)) {
                    uploaded.faultsOf(row.row()).add("pack_code", "UNKNOWN_PACK", "No pack has this code.");
                }
                if (product != null && !knownProducts.contains(product)) {
                    uploaded.faultsOf(row.row()).add("product_code", "UNKNOWN_PRODUCT", "No product has this code.");
                }
            }
        }

        private Map<Subject, TreeMap<LocalDate, Ceiling>> standing() {
            Map<Subject, TreeMap<LocalDate, Ceiling>> standing = new HashMap<>();
            List<Ceiling> known = new ArrayList<>();
            known.addAll(Ceilings.in(
                    handle,
                    "pack_code",
                    rows.stream()
                            .map(row -> row.content().packCode())
                            .filter(Objects::nonNull)
                            .toList()));
            known.addAll(Ceilings.in(
                    handle,
                    "product_code",
                    rows.stream()
                            .map(row -> row.content().productCode())
                            .filter(Objects::nonNull)
                            .toList()));
            // By id: of one first day the newest row stays.
            known.forEach(ceiling -> standing.computeIfAbsent(
                            new Subject(ceiling.packCode(), ceiling.productCode()), any -> new TreeMap<>())
                    .put(ceiling.from(), ceiling));
            return standing;
        }

        private Map<Subject, TreeMap<LocalDate, Read<CeilingRow>>> filed() {
            Map<Subject, TreeMap<LocalDate, Read<CeilingRow>>> filed = new LinkedHashMap<>();
            for (Read<CeilingRow> row : rows) {
                CeilingRow content = row.content();
                Read<CeilingRow> first = filed.computeIfAbsent(
                                new Subject(content.packCode(), content.productCode()), any -> new TreeMap<>())
                        .putIfAbsent(content.from(), row);
                if (first != null) {
                    uploaded.faultsOf(row.row())
                            .add(
                                    "from",
                                    "DUPLICATE_CEILING",
                                    "Row %d already has this code and first day.".formatted(first.row()));
                }
            }
            return filed;
        }

        private void refuseOverlaps(TreeMap<LocalDate, Ceiling> before, TreeMap<LocalDate, Read<CeilingRow>> byDay) {
            TreeMap<LocalDate, Optional<LocalDate>> ends = new TreeMap<>();
            before.forEach((from, ceiling) -> ends.put(from, Optional.ofNullable(ceiling.to())));
            byDay.forEach((from, row) ->
                    ends.put(from, Optional.ofNullable(row.content().to())));
            LocalDate earlier = null;
            for (LocalDate from : ends.keySet()) {
                if (earlier != null
                        && ends.get(earlier).filter(to -> to.isBefore(from)).isEmpty()) {
                    Read<CeilingRow> row = byDay.containsKey(from) ? byDay.get(from) : byDay.get(earlier);
                    if (row != null) {
                        uploaded.faultsOf(row.row())
                                .add(
                                        "from",
                                        "OVERLAPS",
                                        "The ceiling from %s still runs on %s. End it before this one begins."
                                                .formatted(earlier, from));
                    }
                }
                earlier = from;
            }
        }

        private void insert(List<CeilingRow> created, List<CeilingRow> updated) {
            if (created.isEmpty() && updated.isEmpty()) {
                return;
            }
            long load = handle.createUpdate("INSERT INTO catalogue_ceiling_load (known_from) VALUES (NULL)")
                    .executeAndReturnGeneratedKeys("load_id")
                    .mapTo(Long.class)
                    .one();
            PreparedBatch batch = handle.prepareBatch(
                    """
                    INSERT INTO catalogue_ceiling (load_id, pack_code, product_code, unit_price, currency, valid_from,
                      valid_to, source)
                    VALUES (:load, :pack, :product, :price, :currency, :from, :to, :source)
                    """);
            List.of(created, updated)
                    .forEach(part -> part.forEach(row -> batch.bind("load", load)
                            .bind("pack", row.packCode())
                            .bind("product", row.productCode())
                            .bind("price", row.unitPrice())
                            .bind("currency", row.currency())
                            .bind("from", row.from().toString())
                            .bind("to", row.to() == null ? null : row.to().toString())
                            .bind("source", row.source())
                            .add()));
            batch.execute();
            // Last of all, so that only the commit lies between this clock and the moment it names.
            Instant knownFrom = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
            handle.createUpdate("UPDATE catalogue_ceiling_load SET known_from = :at WHERE load_id = :load")
                    .bind("at", knownFrom)
                    .bind("load", load)
                    .execute();
            LOG.infof("Ceilings: %d new, %d changed, known from %s", created.size(), updated.size(), knownFrom);
        }
    }
}
