package org.sunshine;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sunshine.platform.CannotStart;

/**
 * What stands behind {@code run}.
 *
 * @param port 0 lets the system choose a free one
 * @param data the data folder, as given: relative to the caller's folder
 * @param empty no sample, even where the database is new
 */
record RunOptions(int port, Path data, boolean empty) {
    private static final int DEFAULT_PORT = 8080;

    /** @param usual the data folder where none is given */
    static RunOptions parse(List<String> arguments, Path usual) {
        int port = DEFAULT_PORT;
        Path data = usual;
        boolean empty = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals > 0) {
                rest.push(argument.substring(equals + 1));
                argument = argument.substring(0, equals);
            }
            switch (argument) {
                case "--port" -> port = port(value(argument, rest));
                case "--data" -> data = Path.of(value(argument, rest));
                case "--empty" -> {
                    if (equals > 0) {
                        throw new CannotStart("--empty takes no value. See ./sunshine run --help.");
                    }
                    empty = true;
                }
                default ->
                    throw new CannotStart(
                            "run does not know %s. It takes --port, --data and --empty; see ./sunshine run --help."
                                    .formatted(argument));
            }
        }
        return new RunOptions(port, data, empty);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isEmpty() || rest.peek().startsWith("--")) {
            throw new CannotStart("%s needs a value. See ./sunshine run --help.".formatted(option));
        }
        return rest.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new CannotStart("--port takes a number from 0 to 65535, not %s.".formatted(text));
    }
}
