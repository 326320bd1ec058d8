package org.sunshine;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ws.rs.HttpMethod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Calls that are forbidden, each with what to write instead, and methods that would be ignored. */
final class BannedCalls {
    private static final String NEW = JavaConstructor.CONSTRUCTOR_NAME;
    private static final String CLOCK = "clock.instant() or LocalDate.now(clock), with a java.time.Clock injected,";

    /** The only classes that talk to a terminal. */
    private static final Set<String> PRINTING = Set.of(
            "org.sunshine.Sunshine",
            "org.sunshine.OpenPortal",
            "org.sunshine.access.AdminCommand",
            "org.sunshine.sample.SampleAccounts");

    /**
     * A forbidden method.
     *
     * @param parameters of the forbidden overload
     * @param exempt classes that may call it
     */
    private record Ban(
            Class<?> owner, String method, List<Class<?>> parameters, String instead, Predicate<JavaClass> exempt) {
        boolean forbids(JavaAccess<?> access) {
            return access.getTargetOwner().isEquivalentTo(owner)
                    && access.getName().equals(method)
                    && access.getTarget() instanceof CodeUnitAccessTarget unit
                    && unit.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList()
                            .equals(parameters.stream().map(Class::getName).toList())
                    && !exempt.test(access.getOriginOwner());
        }
    }

    private static final List<Ban> BANS = bans();

    private BannedCalls() {}

    private static List<Ban> bans() {
        List<Ban> bans = new ArrayList<>();
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                Year.class,
                YearMonth.class)) {
            bans.add(outsidePlatform(type, "now"));
            if (type != Instant.class) {
                bans.add(outsidePlatform(type, "now", ZoneId.class));
            }
        }
        bans.add(outsidePlatform(System.class, "currentTimeMillis"));
        bans.add(outsidePlatform(Clock.class, "systemUTC"));
        bans.add(outsidePlatform(Clock.class, "systemDefaultZone"));
        bans.add(outsidePlatform(Clock.class, "system", ZoneId.class));
        bans.add(outsidePlatform(Date.class, NEW));
        bans.add(everywhere("new BigDecimal(\"0.1\") or BigDecimal.valueOf(…)", BigDecimal.class, NEW, double.class));
        bans.add(everywhere(
                "new BigDecimal(\"0.1\") or BigDecimal.valueOf(…)",
                BigDecimal.class,
                NEW,
                double.class,
                MathContext.class));
        bans.add(everywhere("getBytes(StandardCharsets.UTF_8)", String.class, "getBytes"));
        bans.add(everywhere("new String(bytes, StandardCharsets.UTF_8)", String.class, NEW, byte[].class));
        bans.add(everywhere("toLowerCase(Locale.ROOT)", String.class, "toLowerCase"));
        bans.add(everywhere("toUpperCase(Locale.ROOT)", String.class, "toUpperCase"));
        return List.copyOf(bans);
    }

    private static Ban outsidePlatform(Class<?> owner, String method, Class<?>... parameters) {
        return new Ban(owner, method, List.of(parameters), CLOCK, BannedCalls::isPlatform);
    }

    private static Ban everywhere(String instead, Class<?> owner, String method, Class<?>... parameters) {
        return new Ban(owner, method, List.of(parameters), instead, type -> false);
    }

    private static boolean isPlatform(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("org.sunshine.platform.");
    }

    /** Every forbidden call, with the place and what to write instead. */
    static List<String> in(JavaClasses classes) {
        return accesses(classes)
                .flatMap(access -> BANS.stream()
                        .filter(ban -> ban.forbids(access))
                        .map(ban -> "Write %s instead. %s".formatted(ban.instead(), access.getDescription())))
                .sorted()
                .toList();
    }

    /** Every use of the standard streams outside the classes that talk to a terminal. */
    static List<String> printing(JavaClasses classes) {
        return accesses(classes)
                .filter(access -> access instanceof JavaFieldAccess
                                && access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getName())
                        || access.getName().equals("printStackTrace")
                                && access.getTargetOwner().isAssignableTo(Throwable.class))
                .filter(access ->
                        !PRINTING.contains(outermost(access.getOriginOwner()).getName()))
                .map(access -> "Log instead of printing (org.jboss.logging.Logger). " + access.getDescription())
                .sorted()
                .toList();
    }

    /** Resource methods that are not public: Quarkus REST ignores them and the path answers 404. */
    static List<String> hiddenResourceMethods(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaCodeUnit::getFullName)
                .map(name -> "Make it public, or Quarkus REST ignores it and answers 404. " + name)
                .sorted()
                .toList();
    }

    /** Calls, field accesses and references such as {@code Instant::now}, those in lambdas included. */
    private static Stream<JavaAccess<?>> accesses(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(BannedCalls::outermost).orElse(type);
    }
}
