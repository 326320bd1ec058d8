package org.sunshine.board.view;

import java.util.List;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PageFrame;

/**
 * The proof card of a flag: plain words first, then every figure, the purchases compared with, what would be innocent,
 * and how to check it.
 *
 * @param picture null where nothing is comparable
 * @param facts figures of the judgement
 * @param wide facts that need a line of their own
 * @param meant what could have been meant, for a slip of the unit; else empty
 * @param notShown that the table does not hold all; empty where it does
 * @param state of the review, in words
 */
public record FlagPage(
        PageFrame frame,
        FlagBadge badge,
        String weight,
        String flagAndRule,
        String title,
        Prose stand,
        List<String> ask,
        DotPicture picture,
        String pictureScale,
        String pictureLabel,
        String pictureWords,
        List<Fact> facts,
        List<Fact> wide,
        List<Meant> meant,
        String packHead,
        String unitHead,
        String comparatorsTitle,
        List<Compared> comparators,
        String notShown,
        String csv,
        List<Reason> reasons,
        List<Step> course,
        String checkHow,
        String referenceHash,
        String rulesHash,
        String lineAddress) {

    /** What a slip of the unit could have meant. */
    public record Meant(
            String what, String packPrice, String unitPrice, String ratio, String verdict, boolean chosen) {}

    /** @param address null where its position is not known to the card */
    public record Compared(
            String address,
            String day,
            String supplierAddress,
            String supplier,
            String hospitalAddress,
            String hospital,
            String hospitalMore,
            String packs,
            String packPrice,
            Figures.Split unitPrice,
            String ratio,
            boolean own) {}

    /** A reason that would be innocent, with what was checked. */
    public record Reason(String title, String words) {}

    /** A step of the question's course. */
    public record Step(String when, String words) {}
}
