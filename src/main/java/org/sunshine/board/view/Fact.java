package org.sunshine.board.view;

/**
 * A figure or a word with its label.
 *
 * @param unit smaller, after the value; may be empty
 * @param address where the lines behind it are; null where it leads nowhere
 */
public record Fact(String label, String value, String unit, String address) {
    public static Fact of(String label, String value) {
        return new Fact(label, value, "", null);
    }

    public static Fact of(String label, String value, String unit) {
        return new Fact(label, value, unit, null);
    }

    public static Fact link(String label, String value, String address) {
        return new Fact(label, value, "", address);
    }
}
