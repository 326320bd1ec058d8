package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.catalogue.LoadOutcome.Loaded;
import org.sunshine.catalogue.LoadOutcome.Refused;
import org.sunshine.platform.Database;
import org.sunshine.sample.ScmsSample;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@TestProfile(EmptyDatabase.class)
@QuarkusTestResource(MariaDbForTests.class)
class LoadingTest {
    private static final String HEADER =
            "pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size,active\n";
    private static final String LAMIVUDINE_60 =
            "LA-60,P-LAMI,lamivudine 150 mg,tablet,oral,tablet,Epivir,GSK,originator,60,true\n";
    private static final String LAMIVUDINE_30 =
            "LA-30,P-LAMI,Lamivudine 0.15 g,tablet,oral,tablet,,Aurobindo,generic,30,\n";

    @Inject
    Database database;

    @Inject
    Generation generation;

    @Inject
    LoadingPacks loadingPacks;

    @Inject
    LoadingSuppliers loadingSuppliers;

    @Inject
    LoadingHospitals loadingHospitals;

    @Inject
    Packs packs;

    @Inject
    Products products;

    @Inject
    Suppliers suppliers;

    @Inject
    Hospitals hospitals;

    @BeforeEach
    void beginWithAnEmptyCatalogue() {
        EmptyCatalogue.make(database, generation);
    }

    @Test
    void addsChangesAndLeavesPacks() {
        assertThat(loadPacks(LAMIVUDINE_60 + LAMIVUDINE_30)).isEqualTo(new Loaded(2, 0, 0));
        Pack pack = packs.find(List.of("LA-30")).get("LA-30");
        assertThat(pack.productName()).isEqualTo("Lamivudine 150 mg tablet");
        assertThat(pack.packSize()).isEqualTo("30.000");
        assertThat(pack.unit()).isEqualTo("tablet");
        assertThat(pack.matched()).isTrue();
        assertThat(products.find("P-LAMI").orElseThrow().ingredients()).isEqualTo("lamivudine 150 mg");

        assertThat(loadPacks(LAMIVUDINE_60 + LAMIVUDINE_30)).isEqualTo(new Loaded(0, 0, 2));
        assertThat(loadPacks(LAMIVUDINE_60.replace("true", "false"))).isEqualTo(new Loaded(0, 1, 0));
        assertThat(packs.find(List.of("LA-60", "LA-30", "none", "'; --")))
                .hasSize(2)
                .satisfies(found -> assertThat(found.get("LA-60").active()).isFalse())
                .satisfies(found -> assertThat(found.get("LA-30").active()).isTrue());
    }

    @Test
    void takesNothingOfAFileWithOneBadRow() {
        assertThat(errors(loadPacks(LAMIVUDINE_60 + LAMIVUDINE_30.replace(",30,", ",0,"))))
                .containsExactly("3 pack_size NOT_A_PACK_SIZE");
        assertThat(packs.find(List.of("LA-60"))).isEmpty();
        assertThat(products.find("P-LAMI")).isEmpty();
    }

    @Test
    void tellsEveryErrorOfEveryRow() {
        String rows = LAMIVUDINE_60
                + LAMIVUDINE_60
                + "bad code,,lamivudine,pill,oral,box,\"a\u202Eb\",,best,1.2345,yes\n"
                + "06901234567891,P-2,nevirapine 200 mg,tablet,rectal,ml,,M,generic,60,true\n";
        assertThat(errors(loadPacks(rows)))
                .containsExactly(
                        "3 pack_code DUPLICATE_CODE",
                        "4 pack_code NOT_A_CODE",
                        "4 product_code MISSING",
                        "4 form UNKNOWN_FORM",
                        "4 unit UNKNOWN_UNIT",
                        "4 brand NOT_A_NAME",
                        "4 manufacturer MISSING",
                        "4 tier UNKNOWN_TIER",
                        "4 pack_size NOT_A_PACK_SIZE",
                        "4 active NOT_TRUE_OR_FALSE",
                        "5 pack_code GTIN_CHECK_DIGIT",
                        "5 route ROUTE_DOES_NOT_FIT",
                        "5 unit UNIT_DOES_NOT_FIT",
                        "5 ingredients STRENGTH_NEEDS_VOLUME");
    }

    @Test
    void keepsAPacksProductAndSize() {
        loadPacks(LAMIVUDINE_60);
        assertThat(errors(loadPacks(LAMIVUDINE_60.replace(",60,", ",90,"))))
                .containsExactly("2 pack_size PACK_IS_FIXED");
        assertThat(errors(loadPacks(LAMIVUDINE_60.replace("P-LAMI", "P-OTHER").replace("150 mg", "300 mg"))))
                .containsExactly("2 product_code PACK_IS_FIXED");
        assertThat(packs.find(List.of("LA-60")).get("LA-60").packSize()).isEqualTo("60.000");
        assertThat(products.find("P-OTHER")).isEmpty();
    }

    @Test
    void keepsAProductsCompositionAndItsOnlyCode() {
        assertThat(errors(loadPacks(LAMIVUDINE_60 + LAMIVUDINE_30.replace("0.15 g", "0.3 g"))))
                .containsExactly("3 product_code PRODUCT_IS_FIXED");
        assertThat(errors(loadPacks(LAMIVUDINE_60 + LAMIVUDINE_30.replace("P-LAMI", "P-TWIN"))))
                .containsExactly("3 product_code PRODUCT_EXISTS");
        loadPacks(LAMIVUDINE_60);
        assertThat(errors(loadPacks(LAMIVUDINE_30.replace("0.15 g", "0.3 g"))))
                .containsExactly("2 product_code PRODUCT_IS_FIXED");
        assertThat(errors(loadPacks(LAMIVUDINE_30.replace("P-LAMI", "P-TWIN"))))
                .containsExactly("2 product_code PRODUCT_EXISTS");
        assertThat(errors(loadPacks(LAMIVUDINE_30.replace("P-LAMI", "X-LA-30"))))
                .containsExactly("2 product_code RESERVED_CODE");
        assertThat(errors(loadPacks(LAMIVUDINE_30.replace("LA-30", "D-ABCDEFGHIJKL"))))
                .containsExactly("2 pack_code RESERVED_CODE");
    }

    @Test
    void keepsCodesApartThatDifferInCase() {
        assertThat(loadSuppliers("S-1,One\ns-1,Two\n")).isEqualTo(new Loaded(2, 0, 0));
        assertThat(suppliers.find("S-1").orElseThrow().name()).isEqualTo("One");
        assertThat(suppliers.find("s-1").orElseThrow().name()).isEqualTo("Two");
        assertThat(suppliers.find("S-1 ")).isEmpty();
    }

    @Test
    void loadsSuppliersWhoseNamesLookLikeFormulas() {
        assertThat(loadSuppliers("S-1,'+Med GmbH\nS-2,Société Générale de Santé\n"))
                .isEqualTo(new Loaded(2, 0, 0));
        assertThat(suppliers.find("S-1").orElseThrow()).isEqualTo(new Supplier("S-1", "+Med GmbH", true, false));
        assertThat(loadSuppliers("S-1,Med GmbH\n")).isEqualTo(new Loaded(0, 1, 0));
        assertThat(suppliers.find("S-1").orElseThrow().name())
                .as("forgets the old name at once")
                .isEqualTo("Med GmbH");
        assertThat(errors(loadSuppliers("S-1,\nN-ABCDEFGHIJKL,New\n"))).containsExactly("2 name MISSING");
        assertThat(errors(loadSuppliers("N-ABCDEFGHIJKL,New\n"))).containsExactly("2 supplier_code RESERVED_CODE");
    }

    @Test
    void retiresAHospital() {
        String rows = "H-2,重庆市第一医院,3A,渝中区,true\nH-1,Hôpital général,,Nord,\n";
        assertThat(loadHospitals(rows)).isEqualTo(new Loaded(2, 0, 0));
        assertThat(hospitals.active()).extracting(Hospital::code).containsExactly("H-1", "H-2");
        assertThat(loadHospitals("H-2,重庆市第一医院,3A,渝中区,false\n")).isEqualTo(new Loaded(0, 1, 0));
        assertThat(hospitals.active()).extracting(Hospital::code).containsExactly("H-1");
        assertThat(hospitals.find("H-2").orElseThrow()).isEqualTo(new Hospital("H-2", "重庆市第一医院", "3A", "渝中区", false));
        database.useTransaction(handle -> {
            assertThat(hospitals.lock(handle, "H-2")).isPresent();
            assertThat(hospitals.lock(handle, "h-2")).isEmpty();
        });
        assertThat(errors(loadHospitals("H-3,Name,,,\n"))).containsExactly("2 district MISSING");
    }

    @Test
    void loadsTwentyThousandPacksAtOnce() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("K-%05d,P-%04d,substance%d 5 mg,tablet,oral,tablet,Brand %d,Maker %d,generic,%d,true\n"
                    .formatted(i, i / 4, i / 4, i, i % 100, 10 + i % 4));
        }
        assertThat(loadPacks(rows.toString())).isEqualTo(new Loaded(20_000, 0, 0));
        assertThat(loadPacks(rows.toString())).isEqualTo(new Loaded(0, 0, 20_000));
    }

    @Test
    void loadsTheSample() {
        ScmsSample sample = ScmsSample.shipped();
        assertThat(loadingHospitals.load(bytes(sample.hospitals()), null)).isInstanceOf(Loaded.class);
        assertThat(loadingSuppliers.load(bytes(sample.suppliers()), null)).isInstanceOf(Loaded.class);
        assertThat(loadingPacks.load(bytes(sample.packs()), null)).isInstanceOf(Loaded.class);
        assertThat(products.find("P-NEVIRAPINE-10MG-ML-SUSP").orElseThrow().name())
                .isEqualTo(new ProductName("Nevirapine", "10 mg/ml oral suspension"));
        assertThat(hospitals.active()).hasSameSizeAs(sample.hospitalCodes());
    }

    private LoadOutcome loadPacks(String rows) {
        return loadingPacks.load(bytes(HEADER + rows), null);
    }

    private LoadOutcome loadSuppliers(String rows) {
        String filled = rows.replace("\n", ",true\n");
        return loadingSuppliers.load(bytes("supplier_code,name,active\n" + filled), null);
    }

    private LoadOutcome loadHospitals(String rows) {
        return loadingHospitals.load(bytes("hospital_code,name,tier,district,active\n" + rows), null);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(LoadOutcome outcome) {
        return ((Refused) outcome)
                .errors().stream()
                        .map(error -> error.row() + " " + error.column() + " " + error.code())
                        .toList();
    }
}
