package org.sunshine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The boundaries of the portal. {@link FenceFencesTest} proves that each of these can fail. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sunshine");

    private static final FeatureFences FEATURES = new FeatureFences("org.sunshine", CLASSES);

    @Test
    void looksAtThePortal() {
        assertThat(CLASSES.contain("org.sunshine.kernel.Decimals")).isTrue();
        assertThat(CLASSES.contain("org.sunshine.platform.Problem")).isTrue();
        assertThat(CLASSES.contain("org.sunshine.ArchitectureTest")).isFalse();
    }

    @Test
    void everyPackageIsANamedFeature() {
        assertThat(FEATURES.nameless()).isEmpty();
    }

    @Test
    void everyAllowListNamesFeaturesThatExist() {
        assertThat(FEATURES.unknownNamesOnAllowLists()).isEmpty();
    }

    @Test
    void aFeatureUsesOnlyTheFeaturesOnItsAllowList() {
        assertThat(FEATURES.unlistedUses()).isEmpty();
    }

    @Test
    void aFeatureUsesOnlyTheRootPackageOfAnother() {
        assertThat(FEATURES.usesOfClosedPackages()).isEmpty();
    }

    @Test
    void featuresFormNoCycle() {
        assertThat(FEATURES.cycles()).isEmpty();
    }

    @Test
    void theKernelUsesTheJdkOnly() {
        assertThat(FEATURES.kernelUsesBeyondTheJdk()).isEmpty();
    }

    @Test
    void nobodyMakesABannedCall() {
        assertThat(BannedCalls.in(CLASSES)).isEmpty();
    }

    @Test
    void nobodyPrintsButTheCommands() {
        assertThat(BannedCalls.printing(CLASSES)).isEmpty();
    }

    @Test
    void everyResourceMethodIsPublic() {
        assertThat(BannedCalls.hiddenResourceMethods(CLASSES)).isEmpty();
    }
}
