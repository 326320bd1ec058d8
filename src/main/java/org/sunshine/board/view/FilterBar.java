package org.sunshine.board.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunshine.board.Words;

/**
 * The filter as a plain form, and what is chosen as words that can be taken away one by one.
 *
 * @param action the page that the form leads to
 * @param selects one choice each
 * @param dates the form asks for a period too
 * @param kept what is filtered by and has no control in the form
 * @param chosen every value that is filtered by
 * @param csv the same lines as CSV
 * @param api the same lines as JSON
 */
public record FilterBar(
        String action,
        String q,
        List<Select> selects,
        boolean dates,
        String from,
        String to,
        List<Kept> kept,
        List<Chosen> chosen,
        String csv,
        String api) {

    private static final List<String> FREE = List.of("q", "from", "to");

    /** One select. */
    public record Select(String name, String label, List<Option> options) {}

    /** One value of a select. */
    public record Option(String value, String words, boolean chosen) {}

    /** A hidden field. */
    public record Kept(String name, String value) {}

    /** A chosen value, and the address without it. */
    public record Chosen(String words, String without) {}

    /** A code and its name. */
    public record Choice(String code, String name) {}

    /**
     * @param parameters of the address, in its order; only those that filter
     * @param choices what each select offers, by parameter; a chosen value is offered even where it is missing here
     */
    public static FilterBar of(
            String action,
            Map<String, List<String>> parameters,
            Map<String, List<Choice>> choices,
            boolean dates,
            Words words) {
        return of(action, parameters, parameters, choices, dates, words);
    }

    /** @param exported the parameters under which the CSV and the API give what the page shows */
    public static FilterBar of(
            String action,
            Map<String, List<String>> parameters,
            Map<String, List<String>> exported,
            Map<String, List<Choice>> choices,
            boolean dates,
            Words words) {
        List<Select> selects = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        choices.forEach((name, offered) -> selects.add(select(name, offered, values(parameters, name), words)));
        List<Chosen> chosen = new ArrayList<>();
        parameters.forEach((name, values) -> {
            for (int i = 0; i < values.size(); i++) {
                chosen.add(new Chosen(
                        words.board().nameAndValue(label(name, words), shown(name, values.get(i), choices, words)),
                        action + query(without(parameters, name, i))));
                boolean hasControl = FREE.contains(name) && (dates || name.equals("q")) || choices.containsKey(name);
                if (!hasControl || i > 0) {
                    kept.add(new Kept(name, values.get(i)));
                }
            }
        });
        String query = query(exported);
        return new FilterBar(
                action,
                first(parameters, "q"),
                List.copyOf(selects),
                dates,
                first(parameters, "from"),
                first(parameters, "to"),
                List.copyOf(kept),
                List.copyOf(chosen),
                "/api/v1/lines.csv" + query,
                "/api/v1/lines" + query);
    }

    /** The parameters as the end of an address; empty where there are none. */
    public static String query(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return query.toString();
    }

    private static Select select(String name, List<Choice> offered, List<String> values, Words words) {
        String value = values.isEmpty() ? "" : values.getFirst();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.board().any(), value.isEmpty()));
        if (!value.isEmpty()
                && offered.stream().noneMatch(choice -> choice.code().equals(value))) {
            options.add(new Option(value, value, true));
        }
        offered.forEach(choice -> options.add(
                new Option(choice.code(), choice.name(), choice.code().equals(value))));
        return new Select(name, label(name, words), List.copyOf(options));
    }

    private static String shown(String name, String value, Map<String, List<Choice>> choices, Words words) {
        if (name.equals("status")) {
            return words.board().allVersions();
        }
        return choices.getOrDefault(name, List.of()).stream()
                .filter(choice -> choice.code().equals(value))
                .map(Choice::name)
                .findFirst()
                .orElse(value);
    }

    private static String label(String name, Words words) {
        return switch (name) {
            case "q" -> words.board().find();
            case "product" -> words.board().product();
            case "pack" -> words.board().pack();
            case "supplier" -> words.board().supplier();
            case "manufacturer" -> words.board().manufacturer();
            case "hospital" -> words.board().hospital();
            case "district" -> words.board().district();
            case "flag" -> words.board().flag();
            case "review" -> words.board().review();
            case "minRatio" -> words.board().minRatio();
            case "maxRatio" -> words.board().maxRatio();
            case "status" -> words.board().status();
            case "from" -> words.board().from();
            case "to" -> words.board().to();
            case "day" -> words.board().orderedOn();
            case "asOf" -> words.board().atSize();
            default -> name;
        };
    }

    private static List<String> values(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = values(parameters, name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Map<String, List<String>> without(Map<String, List<String>> parameters, String name, int index) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(parameters.get(name));
        values.remove(index);
        if (values.isEmpty()) {
            rest.remove(name);
        } else {
            rest.put(name, values);
        }
        return rest;
    }
}
