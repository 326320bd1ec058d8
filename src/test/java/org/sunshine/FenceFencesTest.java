package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fence of {@link ArchitectureTest} fails on a fault made for it, and on nothing beside it. */
class FenceFencesTest {
    private static final String FAULTS = "org.sunshine.faults.";

    @Test
    void findsAUseThatIsNotOnTheAllowList() {
        assertThat(features("unlisted").unlistedUses()).isNotEmpty().allSatisfy(found -> assertThat(found)
                .startsWith("alpha may not use beta: add it to mayUse"));
        assertThat(features("unlisted").usesOfClosedPackages()).isEmpty();
        assertThat(features("nested").unlistedUses()).isEmpty();
    }

    @Test
    void findsAUseOfAClosedPackage() {
        assertThat(features("nested").usesOfClosedPackages())
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found)
                                .startsWith(
                                        "org.sunshine.faults.nested.beta.store is closed: alpha may use the root package of beta only."));
    }

    @Test
    void findsACycleThatTheAllowListsPermit() {
        assertThat(features("cycle").unlistedUses()).isEmpty();
        assertThat(features("cycle").cycles()).isNotEmpty();
        assertThat(features("nested").cycles()).isEmpty();
    }

    @Test
    void findsAMisspeltFeatureOnAnAllowList() {
        assertThat(features("misspelt").unknownNamesOnAllowLists())
                .containsExactly("alpha may use betta, which is no other feature");
        assertThat(features("nested").unknownNamesOnAllowLists()).isEmpty();
    }

    @Test
    void findsAPackageThatIsNoFeatureAndOneThatLiesAboutItsName() {
        assertThat(features("nameless").nameless())
                .containsExactly(
                        "org.sunshine.faults.nameless.alpha calls itself alfa in @Feature",
                        "org.sunshine.faults.nameless.beta has no @Feature on its package-info.java");
    }

    @Test
    void findsAFrameworkInTheKernel() {
        assertThat(features("kernel").kernelUsesBeyondTheJdk())
                .singleElement()
                .asString()
                .contains("UsesAFramework.logger", "org.jboss.logging.Logger");
    }

    @Test
    void findsEveryBannedCallAndNamesItsReplacement() {
        List<String> found = BannedCalls.in(classes("calls"));
        assertThat(found).hasSize(14);
        for (String clock : List.of(
                "instantNow()",
                "instantNowByReference()",
                "instantNowInALambda()",
                "localDateNow()",
                "localDateNowInAZone()",
                "currentTimeMillis()",
                "systemClock()",
                "newDate()")) {
            assertThat(of(found, clock)).startsWith("Write clock.instant() or LocalDate.now(clock)");
        }
        assertThat(of(found, "bigDecimalOfDouble()")).contains("new BigDecimal(\"0.1\")");
        assertThat(of(found, "bigDecimalOfDoubleInAContext()")).contains("new BigDecimal(\"0.1\")");
        assertThat(of(found, "bytesWithoutCharset()")).contains("getBytes(StandardCharsets.UTF_8)");
        assertThat(of(found, "stringWithoutCharset()")).contains("new String(bytes, StandardCharsets.UTF_8)");
        assertThat(of(found, "lowerCaseWithoutLocale()")).contains("toLowerCase(Locale.ROOT)");
        assertThat(of(found, "upperCaseByReference()")).contains("toUpperCase(Locale.ROOT)");
    }

    @Test
    void findsEveryWayOfPrinting() {
        List<String> found = BannedCalls.printing(classes("calls"));
        assertThat(found).hasSize(3);
        assertThat(of(found, "toOut()")).startsWith("Log instead of printing");
        assertThat(of(found, "toErr()")).startsWith("Log instead of printing");
        assertThat(of(found, "stackTrace()")).startsWith("Log instead of printing");
    }

    @Test
    void findsResourceMethodsThatWouldBeIgnored() {
        assertThat(BannedCalls.hiddenResourceMethods(classes("resources")))
                .hasSize(2)
                .allSatisfy(found -> assertThat(found).startsWith("Make it public"))
                .noneMatch(found -> found.contains("seen"));
    }

    private static FeatureFences features(String fault) {
        return new FeatureFences(FAULTS + fault, classes(fault));
    }

    private static JavaClasses classes(String fault) {
        return new ClassFileImporter().importPackages(FAULTS + fault);
    }

    private static String of(List<String> found, String method) {
        return found.stream()
                .filter(line -> line.contains("." + method))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing found in " + method + ": " + found));
    }
}
