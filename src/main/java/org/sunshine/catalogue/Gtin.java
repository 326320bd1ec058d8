package org.sunshine.catalogue;

import java.util.regex.Pattern;

/** The check digit of a GTIN: GS1 General Specifications, section 7.9, weights 3 and 1 from the right. */
final class Gtin {
    private static final Pattern FORM = Pattern.compile("\\d{8}|\\d{12,14}");

    private Gtin() {}

    static boolean hasItsLength(String code) {
        return FORM.matcher(code).matches();
    }

    static boolean hasItsCheckDigit(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int weight = (code.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (code.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
