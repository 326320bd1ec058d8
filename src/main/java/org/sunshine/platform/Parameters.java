package org.sunshine.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of an address. One that nobody knows is refused: a misspelt {@code dryRun} would otherwise store an
 * order that was only to be judged.
 */
public final class Parameters {
    private static final int SHOWN = 60;

    private Parameters() {}

    /**
     * @param given every parameter with its values
     * @throws Problem.Raised 400 naming every parameter that is not known here
     */
    public static void refuseUnknown(Map<String, List<String>> given, Set<String> known) {
        List<Problem.Detail> errors = given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(Parameters::unknown)
                .toList();
        if (!errors.isEmpty()) {
            throw notUnderstood(errors).raise();
        }
    }

    /**
     * The values of parameters that are given once each, the empty one where only the name stands.
     *
     * @throws Problem.Raised 400 naming every parameter that is not known here or given twice
     */
    public static Map<String, String> once(Map<String, List<String>> given, Set<String> known) {
        refuseUnknown(given, known);
        Map<String, String> values = new HashMap<>();
        List<Problem.Detail> errors = new ArrayList<>();
        given.forEach((name, all) -> {
            values.put(name, all.isEmpty() ? "" : all.getFirst());
            if (all.size() > 1) {
                errors.add(malformed("\"%s\" can be given once.".formatted(name)));
            }
        });
        if (!errors.isEmpty()) {
            throw notUnderstood(errors).raise();
        }
        return values;
    }

    /** Like {@link #once} for an address that also takes parameters of somebody else, which are left alone. */
    public static Map<String, String> onceAmongOthers(Map<String, List<String>> given, Set<String> known) {
        Map<String, List<String>> own = new HashMap<>(given);
        own.keySet().retainAll(known);
        return once(own, known);
    }

    /** An empty value is true, as in {@code ?dryRun}. */
    public static boolean trueOrFalse(String name, String value, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw notUnderstood("\"%s\" is true or false.".formatted(name)).raise();
        };
    }

    public static Problem.Detail unknown(String name) {
        return Problem.Detail.at(
                null, "UNKNOWN_PARAMETER", "There is no parameter \"%s\" here.".formatted(printable(name)));
    }

    public static Problem.Detail malformed(String message) {
        return Problem.Detail.at(null, "BAD_PARAMETER", message);
    }

    public static Problem notUnderstood(String message) {
        return notUnderstood(List.of(malformed(message)));
    }

    /** The problem of a request whose address cannot be followed. */
    public static Problem notUnderstood(List<Problem.Detail> errors) {
        return Problem.of(
                        "bad-parameter",
                        400,
                        "A parameter of the address is not understood",
                        errors.stream().map(Problem.Detail::message).collect(Collectors.joining(" ")))
                .withErrors(errors);
    }

    /** The beginning of what somebody sent, without what does not print. */
    public static String printable(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
