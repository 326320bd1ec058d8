package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.platform.Problem;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@TestProfile(EmptyDatabase.class)
@QuarkusTestResource(MariaDbForTests.class)
class DescribingTest {
    private static final PackDescription LAMIVUDINE = new PackDescription(
            List.of(new PackDescription.Ingredient("Lamivudine", "0.15 g")),
            "tablet",
            "oral",
            null,
            "Aurobindo",
            "generic",
            "60",
            "tablet");
    private static final PackDescription THE_SAME_OTHERWISE_WRITTEN = new PackDescription(
            List.of(new PackDescription.Ingredient("LAMIVUDINE ", "150mg")),
            "Film-coated Tablet",
            "oral",
            "",
            "AUROBINDO",
            "Generic",
            "60.0",
            "Tablet");

    @Inject
    Database database;

    @Inject
    Generation generation;

    @Inject
    Describing describing;

    @Inject
    Packs packs;

    @Inject
    LoadingPacks loadingPacks;

    @Inject
    LoadingSuppliers loadingSuppliers;

    @BeforeEach
    void beginWithAnEmptyCatalogue() {
        EmptyCatalogue.make(database, generation);
    }

    @Test
    void givesOneCodeToOneDescription() {
        Pack pack = describe(LAMIVUDINE);
        assertThat(pack.code()).isEqualTo("D-ZNGPT6XLJX5O");
        assertThat(pack.productCode()).isEqualTo("X-" + pack.code());
        assertThat(pack.matched()).isFalse();
        assertThat(pack.productName()).isEqualTo("Lamivudine 150 mg tablet");
        assertThat(Describing.isPackCode(pack.code())).isTrue();
        assertThat(describe(THE_SAME_OTHERWISE_WRITTEN)).isEqualTo(pack);
        assertThat(packs.find(List.of(pack.code()))).containsValue(pack);
    }

    @Test
    void belongsToAKnownProductAtOnce() {
        load("P-LAMI");
        Pack pack = describe(LAMIVUDINE);
        assertThat(pack.productCode()).isEqualTo("P-LAMI");
        assertThat(pack.matched()).isTrue();
    }

    @Test
    void belongsToAProductThatTheCatalogueLearnsLater() {
        String code = describe(LAMIVUDINE).code();
        assertThat(packs.find(List.of(code)).get(code).matched()).isFalse();
        load("P-LAMI");
        assertThat(packs.find(List.of(code)).get(code).productCode()).isEqualTo("P-LAMI");
        assertThat(describe(LAMIVUDINE).matched()).isTrue();
    }

    @Test
    void isTakenBackWithTheTransaction() {
        try {
            database.useTransaction(handle -> {
                describing.pack(handle, LAMIVUDINE);
                describing.supplier(handle, "New supplier");
                throw new IllegalStateException("the order was refused");
            });
        } catch (IllegalStateException expected) {
            long rows = database.read(handle -> handle.createQuery(
                            "SELECT (SELECT COUNT(*) FROM catalogue_pack) + (SELECT COUNT(*) FROM catalogue_supplier)")
                    .mapTo(Long.class)
                    .one());
            assertThat(rows).isZero();
            return;
        }
        throw new AssertionError("The transaction did not fail");
    }

    @Test
    void tellsEveryErrorAtItsPlace() {
        PackDescription bad = new PackDescription(
                Arrays.asList(
                        new PackDescription.Ingredient("lamivudine", "much"),
                        new PackDescription.Ingredient(null, "5 mg"),
                        null),
                "tablet",
                "rectal",
                "a\u0000b",
                null,
                "best",
                "-1",
                "ml");
        assertThat(describing.errors(bad))
                .extracting(Problem.Detail::pointer, Problem.Detail::code)
                .map(Object::toString)
                .containsExactly(
                        "(\"/route\", \"ROUTE_DOES_NOT_FIT\")",
                        "(\"/unit\", \"UNIT_DOES_NOT_FIT\")",
                        "(\"/ingredients/0/strength\", \"NOT_A_STRENGTH\")",
                        "(\"/ingredients/1/inn\", \"MISSING\")",
                        "(\"/ingredients/1/strength\", \"STRENGTH_NEEDS_VOLUME\")",
                        "(\"/ingredients/2\", \"MISSING\")",
                        "(\"/brand\", \"NOT_A_NAME\")",
                        "(\"/manufacturer\", \"MISSING\")",
                        "(\"/tier\", \"UNKNOWN_TIER\")",
                        "(\"/packSize\", \"NOT_A_PACK_SIZE\")");
        assertThat(describing.errors(new PackDescription(null, null, null, null, null, null, null, null)))
                .hasSize(7);
        assertThat(describing.errors(LAMIVUDINE)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> describe(bad));
    }

    @Test
    void namesASupplierOnce() {
        Supplier supplier = name("  Société  Nouvelle ");
        assertThat(supplier.code()).matches("N-[A-Z2-7]{12}");
        assertThat(supplier.name()).isEqualTo("Société Nouvelle");
        assertThat(supplier.provisional()).isTrue();
        assertThat(name("SOCIETE NOUVELLE")).isEqualTo(supplier);
        assertThat(describing.supplierErrors("a\u202Eb"))
                .extracting(Problem.Detail::code)
                .containsExactly("NOT_A_NAME");
        assertThat(describing.supplierErrors(" "))
                .extracting(Problem.Detail::code)
                .containsExactly("MISSING");
    }

    @Test
    void knowsASupplierOfTheProgrammeByItsName() {
        loadingSuppliers.load(bytes("supplier_code,name\nS-7,Société Nouvelle\n"), null);
        assertThat(name("societe nouvelle").code()).isEqualTo("S-7");
    }

    private Pack describe(PackDescription description) {
        return database.inTransaction(handle -> describing.pack(handle, description));
    }

    private Supplier name(String name) {
        return database.inTransaction(handle -> describing.supplier(handle, name));
    }

    private void load(String product) {
        LoadOutcome outcome = loadingPacks.load(
                bytes("pack_code,product_code,ingredients,form,route,unit,manufacturer,tier,pack_size\nLA-30," + product
                        + ",lamivudine 150 mg,tablet,oral,tablet,M,generic,30\n"),
                null);
        assertThat(outcome).isEqualTo(new LoadOutcome.Loaded(1, 0, 0));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
