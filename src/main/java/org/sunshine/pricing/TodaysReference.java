package org.sunshine.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.sunshine.pricing.judging.GroupCache;

/**
 * What a price looks like beside the references of the newest close. It says how the market went on and changes no
 * judgement: a line is judged once.
 */
@ApplicationScoped
public class TodaysReference {
    private static final int RATIO_DECIMALS = 4;

    private final GroupCache cache;
    private final Closes closes;
    private final RulesInForce inForce;

    @Inject
    public TodaysReference(GroupCache cache, Closes closes, RulesInForce inForce) {
        this.cache = cache;
        this.closes = closes;
        this.inForce = inForce;
    }

    /**
     * The reference of the day after the newest close.
     *
     * @param day the day that was closed
     * @param refPosition ledger size at its close
     * @param ratio unit price / median at four decimals, or null where the median is below a millionth
     */
    public record Today(LocalDate day, long refPosition, int level, int n, BigDecimal median, BigDecimal ratio) {}

    /** The newest closed day; what {@link #of} answers changes with it and with nothing else. */
    public Optional<LocalDate> day() {
        return closes.newest().map(Closes.Close::day);
    }

    /** Empty where nothing was ever closed, or too few comparable purchases are left. */
    public Optional<Today> of(String product, String tier, BigDecimal packSize, BigDecimal unitPrice) {
        return closes.newest().flatMap(close -> cache.known(
                        new PastPurchases.Group(product, tier),
                        close.day().plusDays(1),
                        close.refPosition(),
                        inForce.read().on(close.day().plusDays(1)).constants())
                .reference(packSize)
                .map(reference -> new Today(
                        close.day(),
                        close.refPosition(),
                        reference.level(),
                        reference.n(),
                        reference.median(),
                        reference.median().signum() == 0
                                ? null
                                : unitPrice.divide(reference.median(), RATIO_DECIMALS, RoundingMode.HALF_EVEN))));
    }
}
