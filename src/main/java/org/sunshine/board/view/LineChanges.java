package org.sunshine.board.view;

import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.Words;
import org.sunshine.kernel.Figures;
import org.sunshine.published.PublishedLine;

/** What one version of a line says otherwise than the one before it, field by field, in words. */
final class LineChanges {
    private final Words words;
    private final List<String> changes = new ArrayList<>();

    private LineChanges(Words words) {
        this.words = words;
    }

    /** @param before null where the line has no earlier version */
    static List<String> between(PublishedLine before, PublishedLine after, Words words) {
        if (before == null) {
            return List.of(
                    after.correctionReason() == null
                            ? words.line().asFiled()
                            : words.line().added());
        }
        if (after.status().equals("cancelled")) {
            return List.of(words.line().ended());
        }
        var text = words.line();
        LineChanges found = new LineChanges(words);
        found.compare(
                text.orderDate(),
                before.orderDate().toString(),
                after.orderDate().toString());
        found.compare(text.product(), before.productCode(), after.productCode());
        found.compare(text.pack(), before.packCode(), after.packCode());
        found.compare(text.supplier(), before.supplierCode(), after.supplierCode());
        found.compare(text.packsBought(), Figures.quantity(before.packs()), Figures.quantity(after.packs()));
        found.compare(text.packPrice(), Figures.asEntered(before.packPrice()), Figures.asEntered(after.packPrice()));
        found.compare(text.reason(), reason(before, words), reason(after, words));
        return List.copyOf(found.changes);
    }

    private void compare(String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(words.line().changed(what, before, after));
        }
    }

    private static String reason(PublishedLine line, Words words) {
        return line.reasonCode() == null ? "–" : words.line().reasonIs(line.reasonCode());
    }
}
