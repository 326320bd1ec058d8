package org.sunshine.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sunshine.platform.Database;

/** The append-only log as the acts that are recorded in it see it. */
@ApplicationScoped
public class Ledger {
    /** A leaf and what its feature wants back when the leaf gets its position. */
    public record Item(Leaf leaf, byte[] note) {
        public Item(Leaf leaf) {
            this(leaf, new byte[0]);
        }
    }

    private final Database database;
    private final Sequencer sequencer;

    @Inject
    public Ledger(Database database, Sequencer sequencer) {
        this.database = database;
        this.sequencer = sequencer;
    }

    /**
     * Freezes the leaves in the caller's transaction. They get neighbouring positions, in this order, in one batch, soon
     * after that transaction commits.
     */
    public void append(Handle handle, List<Item> items) {
        handle.createUpdate("INSERT INTO ledger_pending (entries, items) VALUES (:entries, :items)")
                .bind("entries", items.size())
                .bind("items", encoded(items))
                .execute();
        handle.afterCommit(sequencer::wake);
    }

    /** The number of published entries. */
    public long size() {
        return database.read(handle -> handle.createQuery("SELECT size FROM ledger_state WHERE id = 0")
                .mapTo(Long.class)
                .one());
    }

    /** Whether anything is on record beside the rules that every portal begins with. */
    public boolean hasActs() {
        return database.read(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE type <> 'rules')")
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The number of accepted acts whose leaves have no position yet. */
    public long pending() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM ledger_pending")
                .mapTo(Long.class)
                .one());
    }

    /** When the entry at a position was published; empty where there is none. */
    public Optional<Instant> publishedAt(long position) {
        return database.read(
                handle -> handle.createQuery("SELECT published_at FROM ledger_entry WHERE position = :position")
                        .bind("position", position)
                        .mapTo(Instant.class)
                        .findOne());
    }

    /** The entries at these positions as they are stored, in position order; a position that is not published is left out. */
    public List<StoredEntry> entriesAt(Collection<Long> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT position, type, leaf, leaf_hash FROM ledger_entry
                        WHERE position IN (<positions>)
                        ORDER BY position
                        """)
                .bindList("positions", List.copyOf(positions))
                .map((row, context) ->
                        new StoredEntry(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
                .list());
    }

    private static byte[] encoded(List<Item> items) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024 * items.size());
            DataOutputStream out = new DataOutputStream(bytes);
            for (Item item : items) {
                out.writeUTF(item.leaf().type().code());
                byte[] leaf = item.leaf().bytes();
                out.writeInt(leaf.length);
                out.write(leaf);
                out.writeInt(item.note().length);
                out.write(item.note());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
