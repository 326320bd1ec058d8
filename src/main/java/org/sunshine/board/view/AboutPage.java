package org.sunshine.board.view;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sunshine.board.AboutMessages;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PageFrame;
import org.sunshine.platform.PageMessages;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.RuleFile;

/**
 * The method in plain words, with the numbers of the published rules.
 *
 * @param levels the circles of comparison, strongest first
 * @param odds empty in a version of the rules without them
 * @param rules in the order in which they are asked
 */
public record AboutPage(
        PageFrame frame,
        List<String> levels,
        String thin,
        String votes,
        String expected,
        String spread,
        String odds,
        String score,
        List<Rule> rules,
        String ruleVersion) {

    /**
     * A rule with its badge, what it says, and a worked example.
     *
     * @param example empty where there is none
     */
    public record Rule(String code, String tone, String name, String words, String example) {}

    public static AboutPage of(PageFrame frame, RuleFile file, AboutMessages about, PageMessages page) {
        Constants rules = file.constants();
        return new AboutPage(
                frame,
                rules.levels().stream()
                        .map(level -> about.level(
                                level.samePackSize(),
                                Integer.toString(level.days()),
                                Integer.toString(level.votes()),
                                Integer.toString(level.hospitals())))
                        .toList(),
                about.thin(plain(rules.highPrice().thinRatio())),
                about.votes(
                        share(rules.votes().hospitalShare()),
                        share(rules.votes().supplierShare())),
                about.expectedWords(lessForTenTimes(rules.expected().beta())),
                about.spreadWords(
                        share(rules.spread().pool()), share(rules.spread().floor())),
                odds(rules, about),
                rules.odds().isPresent() ? about.scoreWords() : about.scoreByDistance(),
                rules(rules, frame.currency(), about, page),
                about.ruleVersion(Integer.toString(file.version()), file.sha256()));
    }

    /** Those of this version; a rule whose constants it lacks is not in force. */
    private static List<Rule> rules(Constants rules, String currency, AboutMessages about, PageMessages page) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("DATA_ERROR", dataError(rules, about));
        said.put("UNIT_CONFUSION", unitConfusion(rules, about));
        rules.aboveCeiling()
                .ifPresent(ceiling -> said.put("ABOVE_CEILING", about.aboveCeiling(plain(ceiling.tolerance()))));
        said.put("HIGH_PRICE", highPrice(rules, currency, about));
        said.put(
                "LOW_PRICE",
                about.lowPrice(
                        plain(rules.lowPrice().z()), plain(rules.lowPrice().ratio())));
        rules.hospitalJump()
                .ifPresent(jump -> said.put(
                        "HOSPITAL_JUMP",
                        about.hospitalJump(
                                percentMore(jump.ratio()), plain(jump.spreads()), plain(jump.excess()), currency)));
        rules.supplierSpread()
                .ifPresent(spread -> said.put(
                        "SUPPLIER_SPREAD",
                        about.supplierSpread(
                                percentMore(spread.ratio()),
                                plain(spread.spreads()),
                                plain(spread.excess()),
                                currency)));
        rules.newSupplierHigh()
                .ifPresent(high -> said.put(
                        "NEW_SUPPLIER_HIGH",
                        about.newSupplierHigh(
                                Integer.toString(high.days()),
                                percentMore(high.ratio()),
                                plain(high.z()),
                                Integer.toString(high.knownDays()))));
        rules.duplicateLine()
                .ifPresent(twin -> said.put("DUPLICATE_LINE", about.duplicateLine(Integer.toString(twin.days()))));
        nightly(rules, currency, about, said);
        return said.entrySet().stream()
                .map(rule -> rule(rule.getKey(), rule.getValue(), about, page))
                .toList();
    }

    /** The rules that are asked every night; as in force as their sections in the rule file. */
    private static void nightly(Constants rules, String currency, AboutMessages about, Map<String, String> said) {
        rules.splitOrder()
                .ifPresent(split -> said.put(
                        "SPLIT_ORDER",
                        about.splitOrder(
                                Integer.toString(split.days()),
                                Figures.quantity(split.threshold()),
                                currency,
                                plain(split.t()))));
        if (rules.periodPrices().isEmpty()) {
            return;
        }
        rules.pairOverprice()
                .ifPresent(pair -> said.put(
                        "PAIR_OVERPRICE",
                        about.pairOverprice(share(pair.effect()), plain(pair.t()), Integer.toString(pair.lines()))));
        rules.hospitalDrift()
                .ifPresent(drift ->
                        said.put("HOSPITAL_DRIFT", about.hospitalDrift(share(drift.effect()), plain(drift.t()))));
        rules.supplierConcentration()
                .ifPresent(alone -> said.put(
                        "SUPPLIER_CONCENTRATION",
                        about.supplierConcentration(
                                share(alone.share()),
                                Integer.toString(alone.suppliers()),
                                share(alone.effect()),
                                plain(alone.t()))));
    }

    /** A factor as what it is above one, in percent. */
    private static String percentMore(BigDecimal factor) {
        return plain(factor.subtract(BigDecimal.ONE).movePointRight(2));
    }

    private static String dataError(Constants rules, AboutMessages about) {
        return about.dataError(
                plain(rules.dataError().placeholder()), plain(rules.dataError().peersTimes()));
    }

    private static String unitConfusion(Constants rules, AboutMessages about) {
        double times = Math.exp(rules.unitConfusion().from().doubleValue());
        return about.unitConfusion(
                Figures.decimal(BigDecimal.valueOf(times), 1),
                rules.unitConfusion().powersOfTen().stream()
                        .map(power -> Figures.count(power))
                        .collect(Collectors.joining(", ")));
    }

    private static String highPrice(Constants rules, String currency, AboutMessages about) {
        Constants.HighPrice high = rules.highPrice();
        return about.highPrice(
                plain(high.z()),
                Figures.ratio(high.ratio()),
                plain(high.excess()),
                currency,
                plain(high.mediumRatio()),
                plain(high.mediumExcess()),
                plain(high.highRatio()),
                plain(high.highExcess()));
    }

    private static String odds(Constants rules, AboutMessages about) {
        return rules.odds()
                .map(odds -> about.oddsWords(
                        Figures.count(odds.purchases()),
                        Figures.count(odds.halfLife()),
                        plain(BigDecimal.valueOf(odds.priceRulesFrom())),
                        plain(BigDecimal.valueOf(odds.grossRatio()))))
                .orElse("");
    }

    private static Rule rule(String code, String words, AboutMessages about, PageMessages page) {
        String example = about.exampleOf(code);
        return new Rule(
                code, FlagBadge.tone(code), page.rule(code), words, example.isEmpty() ? "" : about.example(example));
    }

    /** How much less, in percent, ten times the usual quantity is expected to cost: 1 - 10^beta. */
    private static String lessForTenTimes(BigDecimal beta) {
        return Figures.decimal(BigDecimal.valueOf(100 * (1 - Math.pow(10, beta.doubleValue()))), 0);
    }

    private static String share(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    private static String plain(BigDecimal number) {
        return Figures.quantity(number);
    }
}
