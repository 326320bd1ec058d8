package org.sunshine.board.view;

import java.util.List;
import org.sunshine.platform.PageFrame;

/**
 * The page of a flag about a supplier, a hospital or both over a period.
 *
 * @param name of the rule, in words
 * @param subject the supplier, the hospital and the product it is about, by name
 * @param weight severity, certainty and state
 * @param behind the lines found, oldest first
 * @param comparators what they were compared with; may be empty
 * @param linesAddress, csv all lines of the subject in the period
 * @param how the ledger size and the rule version it can be found again by
 */
public record EntityPage(
        PageFrame frame,
        String name,
        String subject,
        String tone,
        String weight,
        String flagAndRule,
        Prose stand,
        List<Fact> facts,
        List<Fact> figures,
        List<Fact> thresholds,
        List<Purchase> behind,
        String behindLeftOut,
        List<Purchase> comparators,
        String comparatorsLeftOut,
        String linesAddress,
        String csv,
        String how,
        String rulesHash) {

    /** @param address null where its position is not known */
    public record Purchase(
            String address,
            String day,
            String supplierAddress,
            String supplier,
            String hospitalAddress,
            String hospital,
            String product,
            String packs,
            String unitPrice,
            String expected) {}
}
