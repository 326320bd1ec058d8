package org.sunshine.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sunshine.kernel.Decimals;

/** Reads a pack size: above zero, below 10^12, at most three decimals, with a decimal point. */
final class PackSize {
    static final String MESSAGE = "A number above zero with at most three decimals, such as 60 or 2.5.";

    private static final Pattern FORM = Pattern.compile("\\d{1,12}(\\.\\d{1,3}0*)?");

    private PackSize() {}

    /** At three decimals. */
    static Optional<BigDecimal> parse(String text) {
        if (text == null || text.length() > 40 || !FORM.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        BigDecimal size = new BigDecimal(text.strip()).stripTrailingZeros().setScale(Decimals.PACK_SIZE_SCALE);
        return size.signum() > 0 ? Optional.of(size) : Optional.empty();
    }
}
