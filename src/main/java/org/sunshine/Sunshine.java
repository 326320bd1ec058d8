package org.sunshine;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.sunshine.evaluation.Evaluating;
import org.sunshine.platform.CannotStart;
import org.sunshine.pricing.offline.JudgeCommand;

/** The program behind the command {@code ./sunshine}: reads the first word and goes there. */
@QuarkusMain
public final class Sunshine {
    /** Exit code of a command that could not begin: wrong arguments, port or folder in use, no database. */
    static final int REFUSED = 2;

    private Sunshine() {}

    public static void main(String... arguments) {
        int code = run(List.of(arguments));
        System.out.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "run" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        try {
            return switch (command) {
                case "run" ->
                    new RunningPortal(RunOptions.parse(rest, usualDataFolder()), System.getenv(), System.err).run();
                case "admin" -> Administering.run(rest, usualDataFolder(), System.getenv(), System.out);
                case "evaluate" -> Evaluating.run(rest, JudgeCommand::run, System.out, System.err);
                case "judge" -> JudgeCommand.run(rest, new FileOutputStream(FileDescriptor.out), System.err);
                default ->
                    throw new CannotStart(
                            "Sunshine does not know %s. It knows run, admin, judge and evaluate; see ./sunshine --help."
                                    .formatted(command));
            };
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return REFUSED;
        }
    }

    /** Beside the program where the launcher says where that is, else in the current folder. */
    private static Path usualDataFolder() {
        return Path.of(System.getProperty("sunshine.home", ""), "data");
    }
}
