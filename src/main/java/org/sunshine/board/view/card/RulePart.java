package org.sunshine.board.view.card;

import java.util.List;
import org.sunshine.board.view.FlagPage.Reason;

/** What a proof card says about one rule, and only about that one. What it does not know it leaves out. */
public interface RulePart {
    /** The finding in one line. */
    String title();

    /** The comparison as a sentence behind "… sold … to …"; empty where there is none. */
    String comparison();

    /** What kind of question this is. */
    String question();

    /** What would have been ordinary, in a sentence; empty where that cannot be said. */
    String ordinary();

    /** What would explain it without anybody having done wrong, as far as it fits this line. */
    List<Reason> reasons();

    static RulePart of(Card card) {
        return switch (card.flag().rule()) {
            case "HIGH_PRICE" -> new HighPricePart(card);
            case "LOW_PRICE" -> new LowPricePart(card);
            case "UNIT_CONFUSION" -> new UnitConfusionPart(card);
            case "DATA_ERROR" -> new DataErrorPart(card);
            case "ABOVE_CEILING" -> new AboveCeilingPart(card);
            case "HOSPITAL_JUMP" -> new HospitalJumpPart(card);
            case "SUPPLIER_SPREAD" -> new SupplierSpreadPart(card);
            case "NEW_SUPPLIER_HIGH" -> new NewSupplierHighPart(card);
            case "DUPLICATE_LINE" -> new DuplicateLinePart(card);
            default -> new AnyRulePart(card);
        };
    }
}
