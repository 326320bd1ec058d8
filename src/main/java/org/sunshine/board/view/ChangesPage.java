package org.sunshine.board.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sunshine.board.ChangesMessages;
import org.sunshine.platform.PageFrame;
import org.sunshine.pricing.RuleDifferences;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.RulesInForce;

/** The rule versions on record, newest first, with what differs from the one before. */
public record ChangesPage(PageFrame frame, List<Entry> entries) {
    /**
     * A rule version.
     *
     * @param state that it is in force or announced; empty where another one took its place
     * @param differs the heading of the table; empty for the first version
     * @param file address of its constants
     */
    public record Entry(
            String id,
            String title,
            String state,
            String from,
            String onRecord,
            String sha256,
            String file,
            String differs,
            List<Difference> differences) {}

    /** A constant that differs, in words where one of the two lacks it. */
    public record Difference(String name, String before, String after) {}

    /** @param oldestFirst the versions on record */
    public static ChangesPage of(
            PageFrame frame,
            List<RulesInForce.Version> oldestFirst,
            LocalDate today,
            ZoneId zone,
            ChangesMessages words) {
        List<Entry> entries = new ArrayList<>();
        RulesInForce.Version before = null;
        for (int i = 0; i < oldestFirst.size(); i++) {
            RulesInForce.Version version = oldestFirst.get(i);
            boolean announced = begins(version, today);
            boolean last = i + 1 == oldestFirst.size() || begins(oldestFirst.get(i + 1), today);
            String state = announced ? words.announced() : last ? words.today() : "";
            entries.addFirst(entry(version, before, state, zone, words));
            before = version;
        }
        return new ChangesPage(frame, List.copyOf(entries));
    }

    /** Whether a version begins after today. */
    private static boolean begins(RulesInForce.Version version, LocalDate today) {
        return version.from() != null && version.from().isAfter(today);
    }

    private static Entry entry(
            RulesInForce.Version version,
            RulesInForce.Version before,
            String state,
            ZoneId zone,
            ChangesMessages words) {
        String number = Integer.toString(version.version());
        return new Entry(
                "v" + number,
                words.version(number),
                state,
                version.from() == null
                        ? words.fromTheBeginning()
                        : words.from(version.from().toString()),
                words.onRecord(LocalDate.ofInstant(version.activatedAt(), zone).toString(), version.by()),
                version.sha256(),
                "/api/v1/rules/" + number + ".json",
                before == null ? "" : words.differs(Integer.toString(before.version())),
                before == null ? List.of() : differences(before, version, words));
    }

    private static List<Difference> differences(
            RulesInForce.Version before, RulesInForce.Version after, ChangesMessages words) {
        return RuleDifferences.between(RuleFile.shipped(before.version()), RuleFile.shipped(after.version())).stream()
                .map(one -> new Difference(
                        one.name(),
                        one.before() == null ? words.none() : one.before(),
                        one.after() == null ? words.none() : one.after()))
                .toList();
    }
}
