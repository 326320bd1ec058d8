package org.sunshine.faults.calls;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One forbidden call a method; the method's name says which. */
public class Forbidden {
    Object instantNow() {
        return Instant.now();
    }

    Supplier<Instant> instantNowByReference() {
        return Instant::now;
    }

    Supplier<Object> instantNowInALambda() {
        return () -> Instant.now();
    }

    Object localDateNow() {
        return LocalDate.now();
    }

    Object localDateNowInAZone() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    Object systemClock() {
        return Clock.systemUTC();
    }

    Object newDate() {
        return new Date();
    }

    Object bigDecimalOfDouble() {
        return new BigDecimal(0.1);
    }

    Object bigDecimalOfDoubleInAContext() {
        return new BigDecimal(0.1, MathContext.DECIMAL32);
    }

    byte[] bytesWithoutCharset() {
        return "重庆".getBytes();
    }

    String stringWithoutCharset() {
        return new String(new byte[0]);
    }

    String lowerCaseWithoutLocale() {
        return "I".toLowerCase();
    }

    Stream<String> upperCaseByReference() {
        return Stream.of("i").map(String::toUpperCase);
    }

    /** All of these are allowed. */
    Object allowed(Clock clock) {
        return Stream.of(
                clock.instant(),
                Instant.now(clock),
                LocalDate.now(clock),
                new BigDecimal("0.1"),
                "重庆".getBytes(StandardCharsets.UTF_8),
                "I".toLowerCase(Locale.ROOT));
    }
}
