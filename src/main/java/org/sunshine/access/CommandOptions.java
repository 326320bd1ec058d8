package org.sunshine.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code --name value} pairs of a command; a name without a value is a switch. */
final class CommandOptions {
    private final Map<String, String> values;

    /** The command line is not one that the command takes. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    private CommandOptions(Map<String, String> values) {
        this.values = values;
    }

    /** Reads what follows the first {@code from} words. */
    static CommandOptions parse(String[] words, int from, Set<String> withValue, Set<String> switches) throws Misused {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = from; i < words.length; i++) {
            String name = words[i];
            if (values.containsKey(name)) {
                throw new Misused(name + " is given twice");
            }
            if (switches.contains(name)) {
                values.put(name, "");
            } else if (!withValue.contains(name)) {
                throw new Misused("unknown option " + name);
            } else if (i + 1 == words.length) {
                throw new Misused(name + " needs a value");
            } else {
                values.put(name, words[++i]);
            }
        }
        return new CommandOptions(values);
    }

    String required(String name) throws Misused {
        return optional(name).orElseThrow(() -> new Misused(name + " is missing"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
