package org.sunshine.evaluation;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** The command {@code judge}: arguments, standard output, errors; returns its exit code. */
public interface Judge {
    int run(List<String> arguments, OutputStream out, PrintStream errors);
}
