package org.sunshine.pricing.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * When two rules that fired on a line confirm each other: where they asked different witnesses. What all paid, what this
 * hospital paid before, and what this supplier asked of others are three; HIGH_PRICE and NEW_SUPPLIER_HIGH ask the same.
 * The supplier's own prices are no witness beside the reference where it holds fewer than three suppliers: then most of
 * the votes may be this supplier's, and both rules look at the same purchases.
 */
final class Agreement {
    private static final int SUPPLIERS = 3;

    private enum Witness {
        PEERS,
        OWN_HISTORY,
        SUPPLIER_ELSEWHERE
    }

    private Agreement() {}

    static boolean of(Collection<Rule> fired, MeasuredLine line) {
        Set<Witness> witnesses = EnumSet.noneOf(Witness.class);
        fired.stream().map(Agreement::witness).filter(found -> found != null).forEach(witnesses::add);
        if (witnesses.contains(Witness.PEERS) && line.reference().suppliers() < SUPPLIERS) {
            witnesses.remove(Witness.SUPPLIER_ELSEWHERE);
        }
        return witnesses.size() > 1;
    }

    /** The same answer with high certainty, where the rule is one of those that agree. */
    static Rule.Fired agreed(Rule rule, Rule.Fired fired) {
        return witness(rule) == null ? fired : fired.withCertainty("high");
    }

    private static Witness witness(Rule rule) {
        return switch (rule) {
            case HighPriceRule any -> Witness.PEERS;
            case NewSupplierHighRule any -> Witness.PEERS;
            case HospitalJumpRule any -> Witness.OWN_HISTORY;
            case SupplierSpreadRule any -> Witness.SUPPLIER_ELSEWHERE;
            case AboveCeilingRule any -> null;
            case DataErrorRule any -> null;
            case UnitConfusionRule any -> null;
            case LowPriceRule any -> null;
            case DuplicateLineRule any -> null;
        };
    }
}
