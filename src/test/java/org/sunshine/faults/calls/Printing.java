package org.sunshine.faults.calls;

/** Prints where a log is called for. */
public class Printing {
    void toOut() {
        System.out.println("lost");
    }

    void toErr() {
        Runnable inALambda = () -> System.err.println("lost");
        inALambda.run();
    }

    void stackTrace() {
        new IllegalStateException("lost").printStackTrace();
    }
}
