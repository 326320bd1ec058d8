package org.sunshine.published;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sunshine.platform.Parameters;
import org.sunshine.platform.Problem;

/**
 * The one filter of lines: pages, JSON, CSV and stream parse it here and read it alike. Values of one parameter mean
 * "or", different parameters mean "and". It prints back to the address it came from, in one fixed order.
 */
public final class LineFilter {
    /** A parameter of the filter and the form of its values. */
    public enum Parameter {
        FROM("from"),
        TO("to"),
        DAY("day"),
        PRODUCT("product"),
        PACK("pack"),
        SUPPLIER("supplier"),
        MANUFACTURER("manufacturer"),
        HOSPITAL("hospital"),
        DISTRICT("district"),
        FLAG("flag"),
        REVIEW("review"),
        MIN_RATIO("minRatio"),
        MAX_RATIO("maxRatio"),
        STATUS("status"),
        Q("q"),
        AS_OF("asOf");

        private final String word;

        Parameter(String word) {
            this.word = word;
        }

        /** The parameter's name in an address. */
        public String word() {
            return word;
        }

        static Optional<Parameter> of(String word) {
            for (Parameter parameter : values()) {
                if (parameter.word.equals(word)) {
                    return Optional.of(parameter);
                }
            }
            return Optional.empty();
        }
    }

    /** Parameters that the live stream takes; flags are those at publication. */
    public static final Set<Parameter> LIVE = Set.of(
            Parameter.PRODUCT,
            Parameter.PACK,
            Parameter.SUPPLIER,
            Parameter.MANUFACTURER,
            Parameter.HOSPITAL,
            Parameter.DISTRICT,
            Parameter.FLAG,
            Parameter.MIN_RATIO,
            Parameter.MAX_RATIO);

    private static final Set<String> REVIEW_STATES =
            Set.of("open", "asked", "answered", "explained", "corrected", "referred", "dismissed");
    private static final Set<String> STATUSES = Set.of("current", "all");
    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z_]{1,29}");
    private static final Pattern RATIO = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final int MAX_VALUES = 50;
    private static final int MAX_TEXT = 200;

    private final Map<Parameter, List<String>> values;

    private LineFilter(Map<Parameter, List<String>> values) {
        this.values = values;
    }

    /** The filter that every current line passes. */
    public static LineFilter all() {
        return new LineFilter(new EnumMap<>(Parameter.class));
    }

    /**
     * Parses a request's query.
     *
     * @param query every parameter with its values, decoded
     * @param view the view parameters that this face takes; anything else that is no filter is refused
     * @throws Problem.Raised 400 with every unknown or malformed parameter
     */
    public static LineFilter parse(Map<String, List<String>> query, Set<String> view) {
        List<Problem.Detail> errors = new ArrayList<>();
        Map<Parameter, List<String>> values = new EnumMap<>(Parameter.class);
        query.forEach((word, given) -> {
            if (view.contains(word)) {
                return;
            }
            Optional<Parameter> parameter = Parameter.of(word);
            if (parameter.isEmpty()) {
                errors.add(Parameters.unknown(word));
                return;
            }
            List<String> kept = given.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> Normalizer.normalize(value.strip(), Normalizer.Form.NFC))
                    .distinct()
                    .sorted()
                    .toList();
            check(parameter.get(), kept)
                    .ifPresent(message -> errors.add(Parameters.malformed("\"%s\" %s".formatted(word, message))));
            if (!kept.isEmpty()) {
                values.put(parameter.get(), kept);
            }
        });
        if (!errors.isEmpty()) {
            throw Parameters.notUnderstood(errors).raise();
        }
        return new LineFilter(values);
    }

    /** Parses the query of a live stream, which takes the parameters of {@link #LIVE} only. */
    public static LineFilter parseLive(Map<String, List<String>> query, Set<String> view) {
        LineFilter filter = parse(query, view);
        List<String> meaningless = filter.given().stream()
                .filter(parameter -> !LIVE.contains(parameter))
                .map(Parameter::word)
                .toList();
        if (!meaningless.isEmpty()) {
            throw Parameters.notUnderstood(meaningless.stream()
                            .map(word ->
                                    Parameters.malformed("\"%s\" has no meaning for a live stream.".formatted(word)))
                            .toList())
                    .raise();
        }
        return filter;
    }

    private static Optional<String> check(Parameter parameter, List<String> given) {
        if (given.size() > MAX_VALUES) {
            return Optional.of("has more than %d values.".formatted(MAX_VALUES));
        }
        for (String value : given) {
            if (value.length() > MAX_TEXT || value.chars().anyMatch(Character::isISOControl)) {
                return Optional.of("is too long or holds a control character.");
            }
            boolean understood =
                    switch (parameter) {
                        case FROM, TO, DAY -> date(value).isPresent();
                        case FLAG ->
                            value.equals("any")
                                    || value.equals("none")
                                    || RULE.matcher(value).matches();
                        case REVIEW -> REVIEW_STATES.contains(value);
                        case MIN_RATIO, MAX_RATIO -> RATIO.matcher(value).matches();
                        case STATUS -> STATUSES.contains(value);
                        case AS_OF -> SIZE.matcher(value).matches();
                        case PRODUCT, PACK, SUPPLIER, MANUFACTURER, HOSPITAL, DISTRICT, Q -> true;
                    };
            if (!understood) {
                return Optional.of("does not take the value \"%s\".".formatted(Parameters.printable(value)));
            }
        }
        boolean single = Set.of(
                        Parameter.FROM,
                        Parameter.TO,
                        Parameter.MIN_RATIO,
                        Parameter.MAX_RATIO,
                        Parameter.STATUS,
                        Parameter.Q,
                        Parameter.AS_OF)
                .contains(parameter);
        return single && given.size() > 1 ? Optional.of("can be given once.") : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1900 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The values of a parameter, sorted; empty where it is not given. */
    public List<String> values(Parameter parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    /** The value of a parameter that is given once. */
    public Optional<String> value(Parameter parameter) {
        return values(parameter).stream().findFirst();
    }

    public List<LocalDate> days() {
        return values(Parameter.DAY).stream().map(LocalDate::parse).toList();
    }

    public Optional<LocalDate> from() {
        return value(Parameter.FROM).map(LocalDate::parse);
    }

    public Optional<LocalDate> to() {
        return value(Parameter.TO).map(LocalDate::parse);
    }

    public Optional<BigDecimal> minRatio() {
        return value(Parameter.MIN_RATIO).map(BigDecimal::new);
    }

    public Optional<BigDecimal> maxRatio() {
        return value(Parameter.MAX_RATIO).map(BigDecimal::new);
    }

    /** True where superseded versions are wanted too. */
    public boolean allVersions() {
        return value(Parameter.STATUS).filter("all"::equals).isPresent();
    }

    public Optional<Long> asOf() {
        return value(Parameter.AS_OF).map(Long::valueOf);
    }

    public Optional<String> q() {
        return value(Parameter.Q);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The parameters that are given, in their fixed order. */
    public Set<Parameter> given() {
        return values.keySet();
    }

    /** The same filter with one parameter set to one value, or dropped where the value is null. */
    public LineFilter with(Parameter parameter, String value) {
        Map<Parameter, List<String>> changed = new EnumMap<>(Parameter.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, List.of(value));
        }
        return new LineFilter(changed);
    }

    /** True where a line passes the parameters that a live stream takes; the same answer as the read table gives. */
    public boolean matches(PublishedLine line) {
        return matches(Parameter.PRODUCT, line.productCode())
                && matches(Parameter.PACK, line.packCode())
                && matches(Parameter.SUPPLIER, line.supplierCode())
                && matches(Parameter.MANUFACTURER, line.manufacturer())
                && matches(Parameter.HOSPITAL, line.hospitalCode())
                && matches(Parameter.DISTRICT, line.district())
                && matchesFlags(line)
                && minRatio()
                        .map(ratio -> line.ratio() != null && line.ratio().compareTo(ratio) >= 0)
                        .orElse(true)
                && maxRatio()
                        .map(ratio -> line.ratio() != null && line.ratio().compareTo(ratio) <= 0)
                        .orElse(true);
    }

    private boolean matches(Parameter parameter, String value) {
        List<String> wanted = values(parameter);
        return wanted.isEmpty() || wanted.contains(value);
    }

    private boolean matchesFlags(PublishedLine line) {
        List<String> wanted = values(Parameter.FLAG);
        return wanted.isEmpty()
                || wanted.contains("any") && !line.flags().isEmpty()
                || wanted.contains("none") && line.flags().isEmpty()
                || line.flags().stream().anyMatch(flag -> wanted.contains(flag.code()));
    }

    /** The query of this filter's address, without a question mark; empty for no filter. */
    public String toQuery() {
        return values.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value ->
                                parameter.getKey().word() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineFilter filter && filter.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return toQuery();
    }
}
