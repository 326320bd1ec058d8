package org.sunshine.board.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sunshine.board.Words;
import org.sunshine.board.view.FilterBar.Choice;
import org.sunshine.catalogue.Hospitals;
import org.sunshine.catalogue.Products;
import org.sunshine.catalogue.Suppliers;
import org.sunshine.pricing.JudgingPrices;
import org.sunshine.published.LineFilter;
import org.sunshine.published.LineFilter.Parameter;
import org.sunshine.published.PublishedLine;

/** What the selects of the filter offer: what occurs among the lines at hand, and what is chosen already. */
@ApplicationScoped
class FilterChoices {
    private static final List<String> RULES = JudgingPrices.codes();

    private final Products products;
    private final Suppliers suppliers;
    private final Hospitals hospitals;

    @Inject
    FilterChoices(Products products, Suppliers suppliers, Hospitals hospitals) {
        this.products = products;
        this.suppliers = suppliers;
        this.hospitals = hospitals;
    }

    Map<String, List<Choice>> of(LineFilter filter, List<PublishedLine> lines, Words words) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(
                "product",
                choices(
                        lines,
                        PublishedLine::productCode,
                        PublishedLine::productName,
                        chosen(filter, Parameter.PRODUCT, code -> products.find(code)
                                .map(product -> product.name().text())
                                .orElse(code))));
        choices.put(
                "supplier",
                choices(
                        lines,
                        PublishedLine::supplierCode,
                        PublishedLine::supplierName,
                        chosen(filter, Parameter.SUPPLIER, code -> suppliers
                                .find(code)
                                .map(supplier -> supplier.name())
                                .orElse(code))));
        choices.put(
                "hospital",
                choices(
                        lines,
                        PublishedLine::hospitalCode,
                        PublishedLine::hospitalName,
                        chosen(filter, Parameter.HOSPITAL, code -> hospitals
                                .find(code)
                                .map(hospital -> hospital.name())
                                .orElse(code))));
        choices.put(
                "district",
                choices(
                        lines,
                        PublishedLine::district,
                        PublishedLine::district,
                        chosen(filter, Parameter.DISTRICT, Function.identity())));
        choices.put("flag", flags(words));
        return choices;
    }

    private static List<Choice> flags(Words words) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                new Choice("any", words.board().anyFlag()),
                                new Choice("none", words.board().noFlag())),
                        RULES.stream().map(rule -> new Choice(rule, words.page().rule(rule))))
                .toList();
    }

    private static Map<String, String> chosen(
            LineFilter filter, Parameter parameter, Function<String, String> nameOfCode) {
        Map<String, String> names = new TreeMap<>();
        filter.values(parameter).forEach(code -> names.put(code, nameOfCode.apply(code)));
        return names;
    }

    /** By name; the same name may stand for two codes. */
    private static List<Choice> choices(
            List<PublishedLine> lines,
            Function<PublishedLine, String> code,
            Function<PublishedLine, String> name,
            Map<String, String> chosen) {
        Map<String, String> nameOfCode = new TreeMap<>(chosen);
        lines.forEach(line -> nameOfCode.putIfAbsent(code.apply(line), name.apply(line)));
        return nameOfCode.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Choice::code))
                .toList();
    }
}
