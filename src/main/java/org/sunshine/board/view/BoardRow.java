package org.sunshine.board.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.sunshine.board.Words;
import org.sunshine.kernel.BoldName;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PriceStrip;
import org.sunshine.published.PublishedLine;

/**
 * A line as the board and every list of lines show it, all parts ready to print.
 *
 * @param when the time of publication, or the day of the order in lists over many days
 * @param whenMore the order's day where it is not the day of publication, or the year in lists; may be empty
 * @param packMore brand or tier, pack and maker
 * @param hospitalMore what follows the dot in the hospital's name, or its district
 * @param median null where nothing is comparable
 * @param ratio empty where nothing is comparable
 * @param why why nothing is comparable, in words; empty where something is
 * @param note that this version is superseded or cancelled; empty where it is current
 */
public record BoardRow(
        long position,
        String lineId,
        String instant,
        String when,
        String whenMore,
        String productCode,
        BoldName product,
        String packMore,
        String supplierCode,
        String supplier,
        String order,
        String hospitalCode,
        String hospital,
        String hospitalMore,
        String packs,
        String packPrice,
        String total,
        Figures.Split unitPrice,
        String perUnit,
        Figures.Split median,
        PriceStrip strip,
        String ratio,
        String comparable,
        String why,
        List<FlagBadge> flags,
        String note) {

    /** What the first column shows. */
    public enum First {
        TIME,
        DAY
    }

    public static BoardRow of(PublishedLine line, First first, ZoneId zone, Words words) {
        ZonedDateTime published = line.publishedAt().atZone(zone);
        LocalDate ordered = line.orderDate();
        Days days = new Days(words.locale());
        boolean byTime = first == First.TIME;
        String otherDay = ordered.equals(published.toLocalDate()) ? "" : days.brief(ordered);
        boolean compared = isCompared(line);
        HospitalName hospital = HospitalName.of(line.hospitalName(), line.district());
        List<FlagBadge> flags = flags(line, words);
        return new BoardRow(
                line.position(),
                line.lineId(),
                line.publishedAt().toString(),
                byTime ? days.time(published) : days.brief(ordered),
                byTime ? otherDay : String.valueOf(ordered.getYear()),
                line.productCode(),
                BoldName.of(line.productName()),
                pack(line, words),
                line.supplierCode(),
                line.supplierName(),
                words.board().order(line.orderNumber()),
                line.hospitalCode(),
                hospital.first(),
                hospital.more(),
                Figures.quantity(line.packs()),
                Figures.asEntered(line.packPrice()),
                Figures.money(line.total()),
                Figures.splitUnitPrice(line.unitPrice()),
                words.page().perUnit(line.unit()),
                compared ? Figures.splitUnitPrice(line.median()) : null,
                strip(line, compared, flags, words),
                compared ? Figures.ratio(line.ratio()) : "",
                compared ? words.board().comparable(Figures.count(line.n())) : "",
                compared ? "" : why(line, words),
                flags,
                note(line, words));
    }

    private static String pack(PublishedLine line, Words words) {
        String size = words.board().packOf(Figures.quantity(line.packSize()), line.unit());
        String brand = !line.brand().isEmpty()
                ? line.brand()
                : switch (line.tier()) {
                    case "generic" -> words.board().generic();
                    case "originator" -> words.board().originator();
                    default -> "";
                };
        String pack = brand.isEmpty() ? size : brand + ", " + size;
        return line.manufacturer().isEmpty() ? pack : pack + " · " + line.manufacturer();
    }

    private static List<FlagBadge> flags(PublishedLine line, Words words) {
        return line.flags().stream()
                .map(flag -> FlagBadge.of(flag.id(), flag.code(), flag.certainty(), flag.state(), words.page()))
                .toList();
    }

    private static PriceStrip strip(PublishedLine line, boolean compared, List<FlagBadge> flags, Words words) {
        if (!compared) {
            return PriceStrip.none(why(line, words));
        }
        String label = words.page()
                .strip(
                        Figures.unitPrice(line.median()),
                        Figures.unitPrice(line.low()),
                        Figures.unitPrice(line.high()),
                        Figures.unitPrice(line.unitPrice()),
                        Figures.ratio(line.ratio()));
        String tone = flags.isEmpty() ? "plain" : flags.getFirst().tone();
        return PriceStrip.of(line.median(), line.low(), line.high(), line.unitPrice(), line.level(), tone, label);
    }

    /** True where a reference, a price and a ratio make a picture. */
    static boolean isCompared(PublishedLine line) {
        return line.outcome().equals("judged")
                && line.level() != null
                && line.ratio() != null
                && line.median().signum() > 0;
    }

    private static String why(PublishedLine line, Words words) {
        if (line.outcome().equals("data_error")) {
            return words.page().placeholder();
        }
        return switch (line.whyNotJudged() == null ? "" : line.whyNotJudged()) {
            case "TOO_FEW" -> words.page().tooFew();
            case "UNMATCHED" -> words.page().unmatched();
            case "ENGINE_ERROR" -> words.page().engineError();
            default -> words.page().notCompared();
        };
    }

    private static String note(PublishedLine line, Words words) {
        return switch (line.status()) {
            case "superseded" -> words.board().superseded();
            case "cancelled" -> words.board().cancelled();
            default -> "";
        };
    }

    public boolean flagged() {
        return !flags.isEmpty();
    }

    /** True where not all flags are as certain and in the same state: then each says it for itself. */
    public boolean flagsDiffer() {
        return flags.stream().map(FlagBadge::below).distinct().count() > 1;
    }
}
