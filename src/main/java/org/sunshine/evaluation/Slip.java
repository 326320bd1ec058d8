package org.sunshine.evaluation;

import java.util.random.RandomGenerator;

/** What is done to a price, to see whether it is found. */
enum Slip {
    TENFOLD("×10, both ways"),
    UNIT("pack for unit, both ways"),
    PLUS_30("+30 %"),
    PLUS_50("+50 %"),
    PLUS_100("+100 %"),
    MINUS_50("−50 %");

    private final String title;

    Slip(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** A pack of one cannot be taken for its unit. */
    boolean fits(LabelledLine line) {
        return this != UNIT || line.packSize() > 1;
    }

    double factor(LabelledLine line, RandomGenerator random) {
        return switch (this) {
            case TENFOLD -> random.nextBoolean() ? 10 : 0.1;
            case UNIT -> random.nextBoolean() ? line.packSize() : 1 / line.packSize();
            case PLUS_30 -> 1.3;
            case PLUS_50 -> 1.5;
            case PLUS_100 -> 2;
            case MINUS_50 -> 0.5;
        };
    }
}
