package org.sunshine.board.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunshine.board.EntityMessages;
import org.sunshine.kernel.Figures;
import org.sunshine.platform.FlagBadge;
import org.sunshine.platform.PageFrame;
import org.sunshine.pricing.EntityEvidence;
import org.sunshine.published.PublishedFlag;

/**
 * Makes the page of a flag about a supplier, a hospital or both.
 *
 * @param supplierName, hospitalName, productName of a code; the code itself where there is none
 */
public record EntityCard(
        PublishedFlag flag,
        EntityEvidence evidence,
        UnaryOperator<String> supplierName,
        UnaryOperator<String> hospitalName,
        UnaryOperator<String> productName,
        EntityMessages entity) {
    private static final String SPLIT = "SPLIT_ORDER";
    private static final Set<String> MONEY = Set.of("excess", "spent", "sum", "largest", "threshold");
    private static final Set<String> SHARES =
            Set.of("before", "last", "share", "thirdQuartile", "effect", "rise", "part");

    public EntityPage page(PageFrame frame) {
        String query = query();
        return new EntityPage(
                frame,
                entity.rule(flag.rule()),
                subject(),
                FlagBadge.tone(flag.rule()),
                entity.weight(flag.severity(), flag.certainty(), flag.state()),
                flag.flagId() + " · " + flag.rule(),
                Prose.of(stand()),
                facts(),
                named(evidence.figures()),
                named(evidence.thresholds()),
                purchases(evidence.lines()),
                leftOut(evidence.linesLeftOut()),
                purchases(evidence.comparators()),
                leftOut(evidence.comparatorsLeftOut()),
                "/lines?" + query,
                "/api/v1/lines.csv?" + query,
                entity.how(
                        flag.refPosition() == null ? "" : Figures.count(flag.refPosition()),
                        Integer.toString(flag.ruleVersion())),
                evidence.rulesHash());
    }

    private String stand() {
        String supplier = link("/suppliers/", evidence.supplier(), supplierName, entity.someSuppliers());
        String hospital = link("/hospitals/", evidence.hospital(), hospitalName, entity.someHospitals());
        String product = link("/products/", evidence.product(), productName, entity.someProducts());
        String percent = Prose.strong(percent(evidence.effect()));
        String from = evidence.from().toString();
        String to = evidence.to().toString();
        String n = Figures.count(evidence.n());
        return switch (flag.rule()) {
            case "HOSPITAL_DRIFT" -> entity.drift(hospital, percent, from, to, n);
            case "SUPPLIER_CONCENTRATION" -> entity.concentration(hospital, product, supplier, percent, from, to, n);
            case SPLIT -> entity.split(hospital, supplier, n, percent, from, to);
            default -> entity.pair(supplier, hospital, percent, from, to, n);
        };
    }

    private static String link(String path, String code, UnaryOperator<String> name, String otherwise) {
        return code == null ? otherwise : Prose.link(path + code, name.apply(code));
    }

    private List<Fact> facts() {
        boolean split = flag.rule().equals(SPLIT);
        List<Fact> facts = new ArrayList<>();
        add(facts, entity.supplier(), "/suppliers/", evidence.supplier(), supplierName);
        add(facts, entity.hospital(), "/hospitals/", evidence.hospital(), hospitalName);
        add(facts, entity.product(), "/products/", evidence.product(), productName);
        facts.add(Fact.of(entity.from(), evidence.from().toString()));
        facts.add(Fact.of(entity.to(), evidence.to().toString()));
        facts.add(Fact.of(entity.lines(split), Figures.count(evidence.n())));
        facts.add(Fact.of(entity.effect(split), percent(evidence.effect()), "%"));
        if (evidence.t() != null) {
            facts.add(Fact.of(entity.t(), Figures.decimal(evidence.t(), 1)));
        }
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String label, String path, String code, UnaryOperator<String> name) {
        if (code != null) {
            facts.add(Fact.link(label, name.apply(code), path + code));
        }
    }

    private List<Fact> named(Map<String, BigDecimal> figures) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(figure -> named(figure.getKey(), figure.getValue()))
                .toList();
    }

    private Fact named(String key, BigDecimal value) {
        String label = entity.figure(key);
        if (MONEY.contains(key)) {
            return Fact.of(label, Figures.money(value));
        }
        if (SHARES.contains(key)) {
            return Fact.of(label, percent(value), "%");
        }
        BigDecimal plain = value.setScale(
                Math.min(2, Math.max(0, value.stripTrailingZeros().scale())), RoundingMode.HALF_EVEN);
        return Fact.of(label, plain.toPlainString());
    }

    /** The supplier, the hospital and the product it is about. */
    private String subject() {
        return Stream.of(
                        name(evidence.supplier(), supplierName),
                        name(evidence.hospital(), hospitalName),
                        name(evidence.product(), productName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> name(String code, UnaryOperator<String> names) {
        return Optional.ofNullable(code).map(names);
    }

    private List<EntityPage.Purchase> purchases(List<EntityEvidence.Line> lines) {
        return lines.stream()
                .map(line -> new EntityPage.Purchase(
                        line.position() == null || line.position() < 0 ? null : "/lines/" + line.position(),
                        line.orderDate().toString(),
                        "/suppliers/" + line.supplier(),
                        supplierName.apply(line.supplier()),
                        "/hospitals/" + line.hospital(),
                        hospitalName.apply(line.hospital()),
                        productName.apply(line.product()),
                        line.packs() == null
                                ? ""
                                : Figures.quantity(line.packs()) + " × " + Figures.asEntered(line.packPrice()),
                        line.unitPrice() == null ? "" : Figures.unitPrice(line.unitPrice()),
                        line.expected() == null ? "" : Figures.unitPrice(line.expected())))
                .toList();
    }

    private String leftOut(int lines) {
        return lines == 0 ? "" : entity.leftOut(Figures.count(lines));
    }

    private static String percent(BigDecimal share) {
        return share == null ? "" : Figures.decimal(share.movePointRight(2), 1);
    }

    private String query() {
        StringBuilder query = new StringBuilder("from=" + evidence.from() + "&to=" + evidence.to());
        append(query, "product", evidence.product());
        append(query, "supplier", evidence.supplier());
        append(query, "hospital", evidence.hospital());
        return query.toString();
    }

    private static void append(StringBuilder query, String parameter, String code) {
        if (code != null) {
            query.append('&').append(parameter).append('=').append(URLEncoder.encode(code, StandardCharsets.UTF_8));
        }
    }
}
