package org.sunshine.pricing.offline;

import java.util.Comparator;

/**
 * The order in which a file's lines are judged: order date, then position, else line id. Ids of digits alone come first,
 * by their number; then the others by their characters. Total, so that the order of rows means nothing.
 */
final class LineOrder implements Comparator<FileLine> {
    @Override
    public int compare(FileLine one, FileLine other) {
        // A date is read once and kept: most comparisons are of one day.
        int order = one.orderDate() == other.orderDate() ? 0 : one.orderDate().compareTo(other.orderDate());
        if (order == 0) {
            order = Long.compare(one.position(), other.position());
        }
        return order == 0 ? ids(one.lineId(), other.lineId()) : order;
    }

    static int ids(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        if (number) {
            int oneStart = zeros(one);
            int otherStart = zeros(other);
            int order = Integer.compare(one.length() - oneStart, other.length() - otherStart);
            for (int i = 0; order == 0 && oneStart + i < one.length(); i++) {
                order = Character.compare(one.charAt(oneStart + i), other.charAt(otherStart + i));
            }
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return !id.isEmpty();
    }

    private static int zeros(String id) {
        int zeros = 0;
        while (zeros < id.length() && id.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
