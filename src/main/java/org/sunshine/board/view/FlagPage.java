package org.sunshine.board.view;

import java.util.List;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PageFrame;
import org.sunshine.published.Recheck;

/**
 * The proof card of a flag: plain words first, then every figure, the purchases compared with, what would be innocent,
 * and how to check it.
 *
 * @param otherLanguage address of the same card in the other language
 * @param plain what the finding means, sentence by sentence
 * @param also other findings on the line; without parts where there are none
 * @param picture null where nothing is comparable
 * @param overTime null where too few are comparable
 * @param meant what could have been meant, for a slip of the unit; else empty
 * @param facts figures of the comparable group
 * @param wide facts that need a line of their own
 * @param notShown that the table does not hold all; empty where it does
 * @param since what changed after the flag was raised
 * @param recheck the answer, on the page that asked for it; else null
 */
public record FlagPage(
        PageFrame frame,
        String otherLanguage,
        FlagBadge badge,
        List<String> kick,
        String title,
        Prose stand,
        List<String> plain,
        Prose also,
        String ask,
        Picture picture,
        TimePicture overTime,
        List<Meant> meant,
        String packHead,
        String unitHead,
        List<Threshold> thresholds,
        String ordinary,
        List<Calculation> steps,
        List<Fact> facts,
        List<Fact> wide,
        Compared compared,
        List<Reason> reasons,
        List<Step> since,
        List<Step> course,
        List<Fact> record,
        Prose judgeHow,
        String judgeCommand,
        Recheck recheck,
        String leavesRead,
        String recheckAddress,
        String recheckJson,
        String flagAddress,
        String lineAddress) {

    /** Whether there was no judgement to recheck. */
    public boolean undecided() {
        return recheck != null && recheck.agrees() == null;
    }

    /** The distribution, with its words. */
    public record Picture(DotPicture dots, String scale, String label, String words) {}

    /** What a slip of the unit could have meant. */
    public record Meant(
            String what, String packPrice, String unitPrice, String ratio, String verdict, boolean chosen) {}

    /** A condition of the rule, what was found, and from where it fires. */
    public record Threshold(String asked, String here, String fires) {}

    /** @param power written small and high behind the formula; may be empty */
    public record Calculation(String what, String formula, String power, String figure) {}

    /** The comparable purchases; {@code rows} is empty where there are none. */
    public record Compared(String title, String csv, List<Row> rows, String notShown) {}

    /** @param address null where its position is not known to the card */
    public record Row(
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

    /** A step in time. */
    public record Step(String when, String words) {}
}
