package org.sunshine.pricing.offline;

import java.util.Comparator;

/**
 * The order in which a file's lines are judged: order date, then position, else line id. Ids of digits alone come first,
 * by their number; then the others by their characters. Total, so that the order of rows means nothing.
 */
final class LineOrder implements Comparator<FileLine> {
    @Override
    public int compare(FileLine one, FileLine other) {
        int order = one.orderDate().compareTo(other.orderDate());
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
            if (order == 0) {
                order = one.substring(oneStart).compareTo(other.substring(otherStart));
            }
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static int zeros(String id) {
        int zeros = 0;
        while (zeros < id.length() && id.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
