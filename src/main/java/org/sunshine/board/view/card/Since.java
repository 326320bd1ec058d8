package org.sunshine.board.view.card;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.CardMessages;
import org.sunshine.board.view.Days;
import org.sunshine.board.view.FlagPage.Step;
import org.sunshine.kernel.Figures;
import org.sunshine.pricing.TodaysReference;
import org.sunshine.published.PublishedLine;

/**
 * What became of a line after it was judged, and how its price stands today. None of it changes the judgement.
 *
 * @param versions all versions of the line
 * @param today null where it cannot be said
 */
public record Since(Card card, List<PublishedLine> versions, TodaysReference.Today today, ZoneId zone) {

    public List<Step> steps() {
        CardMessages words = card.words().card();
        PublishedLine judged = card.line();
        List<Step> steps = new ArrayList<>();
        PublishedLine before = version(judged.version() - 1);
        if (before != null) {
            steps.add(new Step(
                    day(judged),
                    words.correctedBefore(
                            reason(judged),
                            Figures.asEntered(before.packPrice()),
                            Figures.asEntered(judged.packPrice()))));
        }
        PublishedLine after = version(judged.version() + 1);
        if (after != null) {
            steps.add(new Step(day(after), changed(words, judged, after)));
        } else if (judged.status().equals("cancelled")) {
            steps.add(new Step(words.until(), words.cancelled(reason(judged))));
        }
        steps.add(
                today == null || today.ratio() == null
                        ? new Step(words.until(), words.notByToday())
                        : new Step(
                                words.asOfDay(new Days(card.words().locale()).medium(today.day())),
                                words.byToday(
                                        Figures.ratio(today.ratio()),
                                        Figures.unitPrice(today.median()),
                                        Figures.count(today.n()),
                                        new Days(card.words().locale()).full(today.day()))));
        if (after == null && before == null && !judged.status().equals("cancelled")) {
            steps.addFirst(new Step(words.until(), words.notCorrected()));
        }
        return List.copyOf(steps);
    }

    private String changed(CardMessages words, PublishedLine judged, PublishedLine after) {
        return after.status().equals("cancelled")
                ? words.cancelled(reason(after))
                : words.corrected(
                        reason(after),
                        Figures.asEntered(judged.packPrice()),
                        Figures.asEntered(after.packPrice()),
                        Figures.unitPrice(judged.unitPrice()),
                        Figures.unitPrice(after.unitPrice()));
    }

    private String reason(PublishedLine version) {
        return version.correctionReason() == null
                ? card.words().card().noReason()
                : card.words().line().correctionReasonIs(version.correctionReason());
    }

    private String day(PublishedLine version) {
        return new Days(card.words().locale())
                .medium(version.publishedAt().atZone(zone).toLocalDate());
    }

    private PublishedLine version(int number) {
        return versions.stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElse(null);
    }
}
