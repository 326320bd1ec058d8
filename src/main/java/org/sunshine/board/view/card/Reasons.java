package org.sunshine.board.view.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sunshine.board.FindingMessages;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.FlagPage.Reason;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.Evidence;

/**
 * Gathers the innocent reasons that fit a line: each looks at the line first, and one that its figures contradict is
 * not offered.
 */
final class Reasons {
    /** A quantity is small or large from this factor on beside the middle order. */
    private static final BigDecimal NOTICEABLY = new BigDecimal("1.25");
    /** Two prices are as good as the same within this log distance. */
    private static final double SAME = 0.01;

    private final Card card;
    private final Evidence evidence;
    private final FindingMessages words;
    private final List<Reason> found = new ArrayList<>();

    Reasons(Card card) {
        this.card = card;
        this.evidence = card.evidence();
        this.words = card.words().finding();
    }

    List<Reason> found() {
        return List.copyOf(found);
    }

    /** What this supplier asks elsewhere, or this hospital paid before, reaches to this price. */
    void usualPrices() {
        Evidence.Circle supplier = evidence.supplierElsewhere();
        if (holds(supplier)) {
            add(
                    words.supplierPrice(),
                    words.supplierPriceExplained(
                            Figures.count(supplier.lines()),
                            Figures.count(supplier.hospitals()),
                            Figures.unitPrice(supplier.low()),
                            Figures.unitPrice(supplier.high())));
        }
        Evidence.Circle hospital = evidence.hospitalBefore();
        if (holds(hospital)) {
            add(
                    words.hospitalPrice(),
                    words.hospitalPriceExplained(
                            Figures.count(hospital.lines()),
                            Figures.unitPrice(hospital.low()),
                            Figures.unitPrice(hospital.high())));
        }
    }

    private boolean holds(Evidence.Circle circle) {
        return circle != null
                && evidence.unitPrice().compareTo(circle.low()) >= 0
                && evidence.unitPrice().compareTo(circle.high()) <= 0;
    }

    void smallOrder() {
        if (ordersAreKnown() && evidence.quantity().multiply(NOTICEABLY).compareTo(middleQuantity()) <= 0) {
            addOrder(words.smallOrder());
        }
    }

    void largeOrder() {
        if (ordersAreKnown() && evidence.quantity().compareTo(middleQuantity().multiply(NOTICEABLY)) >= 0) {
            addOrder(words.largeOrder());
        }
    }

    private boolean ordersAreKnown() {
        return card.compared() && evidence.group().middleQuantity() != null;
    }

    private BigDecimal middleQuantity() {
        return evidence.group().middleQuantity();
    }

    private void addOrder(String title) {
        add(
                title,
                words.orderSize(
                        Figures.quantity(evidence.quantity()),
                        Figures.decimal(middleQuantity(), 0),
                        Figures.unitPrice(evidence.expected())));
    }

    /** Where sizes are mixed, a small pack may rightly be dearer by the unit. */
    void smallPack() {
        if (evidence.group() == null || evidence.group().packSize() != null) {
            return;
        }
        long larger = evidence.group().comparators().stream()
                .filter(one -> one.packSize().compareTo(evidence.packSize()) > 0)
                .count();
        if (2 * larger > evidence.group().comparators().size()) {
            add(
                    words.smallPack(),
                    words.smallPackExplained(
                            Figures.quantity(evidence.packSize()),
                            Figures.count(larger),
                            Figures.count(evidence.group().comparators().size())));
        }
    }

    void urgency() {
        String code = card.line().reasonCode();
        add(
                words.urgent(),
                code == null
                        ? words.urgentNoReason()
                        : words.reasonGiven(card.words().line().reasonIs(code)));
    }

    void delivery() {
        add(words.delivery(), words.deliveryExplained());
    }

    void thinEvidence() {
        if (evidence.group() != null && evidence.group().level() == lastLevel()) {
            add(words.thin(), words.thinExplained(card.n(), Figures.count(Comparison.days(evidence.group()))));
        }
    }

    private int lastLevel() {
        return card.constants().levels().getLast().level();
    }

    /** Only for rules that the check for slips goes before. */
    void noSlip() {
        if ("PRICE_CONFIRMED".equals(card.line().reasonCode())) {
            add(words.typing(), words.typingConfirmed());
        } else if (card.compared()) {
            BigDecimal from = card.constants().unitConfusion().from();
            add(
                    words.typing(),
                    evidence.r().abs().compareTo(from) < 0
                            ? words.typingNotAsked(Figures.decimal(Card.exp(from), 1))
                            : words.typingChecked());
        }
    }

    void betterPrice() {
        add(words.better(), words.betterExplained());
    }

    void nearDate() {
        add(words.nearDate(), words.nearDateExplained());
    }

    /** Somebody paid this very price before: then it may be a price and no slip. */
    void samePriceBefore() {
        if (evidence.group() == null) {
            return;
        }
        Optional<Evidence.Comparator> same = evidence.group().comparators().stream()
                .filter(one -> one.unitPrice().signum() > 0 && card.distanceTo(one.unitPrice()) <= SAME)
                .max(Comparator.comparing((Evidence.Comparator one) ->
                                one.hospital().equals(card.line().hospitalCode()))
                        .thenComparing(Evidence.Comparator::orderDate));
        same.ifPresent(one -> add(
                words.samePrice(),
                one.hospital().equals(card.line().hospitalCode())
                        ? words.sameHospitalPaid(day(one), Figures.asEntered(one.packPrice()))
                        : words.otherHospitalPaid(day(one), Figures.asEntered(one.packPrice()))));
    }

    private String day(Evidence.Comparator one) {
        return new Days(card.words().locale()).full(one.orderDate());
    }

    void wrongRow() {
        add(words.wrongRow(), words.wrongRowExplained());
    }

    void reallyPaid() {
        add(words.reallyPaid(), words.reallyPaidExplained(Figures.asEntered(evidence.packPrice())));
    }

    void partOfAnother() {
        add(words.partOfAnother(), words.partOfAnotherExplained());
    }

    void gift() {
        add(words.gift(), words.giftExplained());
    }

    void exception() {
        add(words.exception(), words.exceptionExplained());
    }

    void otherContract() {
        add(words.otherContract(), words.otherContractExplained());
    }

    void oddLast() {
        add(words.oddLast(), words.oddLastExplained());
    }

    void othersContract() {
        add(words.othersContract(), words.othersContractExplained());
    }

    void newOnlyHere() {
        add(words.newOnlyHere(), words.newOnlyHereExplained());
    }

    void twoNeeds() {
        add(words.twoNeeds(), words.twoNeedsExplained());
    }

    private void add(String title, String explained) {
        found.add(new Reason(title, explained));
    }
}
