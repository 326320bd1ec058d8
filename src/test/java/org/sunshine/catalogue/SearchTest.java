package org.sunshine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.platform.Database;
import org.sunshine.testing.MariaDbForTests;

@QuarkusTest
@TestProfile(EmptyDatabase.class)
@QuarkusTestResource(MariaDbForTests.class)
class SearchTest {
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
    Search search;

    @BeforeEach
    void loadASmallCatalogue() {
        EmptyCatalogue.make(database, generation);
        loadingHospitals.load(
                bytes(
                        """
                        hospital_code,name,tier,district
                        H-1,重庆市第一医院,3A,渝中区
                        H-2,重庆医科大学附属医院,3A,渝中区
                        H-3,Hôpital Général de Côte d'Ivoire,,Nord
                        H-4,北京医院,3A,东城区
                        """),
                null);
        loadingSuppliers.load(
                bytes("supplier_code,name\nS-1,100% Médical_Santé\nS-2,Sante Nord\nH-1,Misleading\n"), null);
        loadingPacks.load(
                bytes(
                        """
                        pack_code,product_code,ingredients,form,route,unit,brand,manufacturer,tier,pack_size
                        K-1,P-LPV,lopinavir 200 mg + ritonavir 50 mg,tablet,oral,tablet,Aluvia,AbbVie,originator,120
                        K-2,P-RTV,ritonavir 100 mg,tablet,oral,tablet,Norvir,AbbVie,originator,30
                        K-3,P-NVP,nevirapine 200 mg,tablet,oral,tablet,,Cipla,generic,60
                        """),
                null);
    }

    @Test
    void findsChineseInsideAName() {
        assertThat(hospitals("重庆")).containsExactly("H-1", "H-2");
        assertThat(hospitals("庆")).hasSize(2);
        assertThat(hospitals("医院 渝中")).hasSize(2);
        assertThat(hospitals("重庆 北京")).isEmpty();
    }

    @Test
    void disregardsCaseAndAccents() {
        assertThat(hospitals("COTE")).containsExactly("H-3");
        assertThat(hospitals("générál ivoire hopital")).containsExactly("H-3");
        assertThat(codes(search.suppliers("sante", 10, Optional.empty()))).containsExactly("S-2", "S-1");
        assertThat(codes(search.suppliers("100%", 10, Optional.empty()))).containsExactly("S-1");
        assertThat(codes(search.suppliers("%", 10, Optional.empty()))).containsExactly("S-1");
        assertThat(codes(search.suppliers("a_s", 10, Optional.empty()))).isEmpty();
        assertThat(codes(search.suppliers("'; DROP TABLE", 10, Optional.empty())))
                .isEmpty();
    }

    @Test
    void findsAProductByItsIngredientsCodeOrBrand() {
        assertThat(products("ritonavir")).containsExactly("P-RTV", "P-LPV");
        assertThat(products("aluvia tablet")).containsExactly("P-LPV");
        assertThat(products("P-NVP")).containsExactly("P-NVP");
        assertThat(products("p-nvp")).containsExactly("P-NVP");
        assertThat(products("")).containsExactly("P-LPV", "P-NVP", "P-RTV");
    }

    @Test
    void resolvesATextToCodes() {
        Search.Matches matches = search.codes("h-1", 10);
        assertThat(matches.hospitals()).containsExactly("H-1");
        assertThat(matches.suppliers()).containsExactly("H-1");
        assertThat(search.codes("abbvie", 10).packs()).containsExactly("K-1", "K-2");
        assertThat(search.codes("abbvie", 1).more()).isTrue();
        assertThat(search.codes(" ", 10).products()).isEmpty();
        assertThat(search.codesByWord("重庆 nevirapine", 10))
                .satisfiesExactly(
                        word -> assertThat(word.hospitals()).containsExactly("H-1", "H-2"),
                        word -> assertThat(word.products()).containsExactly("P-NVP"));
    }

    @Test
    void aBrandStandsForItsPacksAndAnIngredientForItsProducts() {
        Search.Matches brand = search.codes("aluvia", 10);
        assertThat(brand.products()).isEmpty();
        assertThat(brand.packs()).containsExactly("K-1");
        Search.Matches ingredient = search.codes("ritonavir", 10);
        assertThat(ingredient.products()).containsExactly("P-LPV", "P-RTV");
        assertThat(ingredient.packs()).isEmpty();
        assertThat(search.codes("ritonavir abbvie", 10).packs()).containsExactly("K-1", "K-2");
    }

    @Test
    void pagesThroughEverythingOnce() {
        StringBuilder rows = new StringBuilder("supplier_code,name\n");
        for (int i = 0; i < 57; i++) {
            rows.append("T-%02d,%s %d\n".formatted(i, i % 3 == 0 ? "Pharma" : "Nova Pharma", i / 5));
        }
        rows.append("pharma,Zeta\n");
        loadingSuppliers.load(bytes(rows.toString()), null);
        List<String> whole = codes(search.suppliers("pharma", 1000, Optional.empty()));
        assertThat(whole).hasSize(58).startsWith("pharma", "T-00").doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        Optional<SearchPlace> place = Optional.empty();
        do {
            Search.Found<Supplier> page = search.suppliers("pharma", 7, place);
            paged.addAll(codes(page));
            place = page.next().flatMap(next -> SearchPlace.of(next.text()));
        } while (place.isPresent());
        assertThat(paged).isEqualTo(whole);
    }

    private List<String> hospitals(String text) {
        return search.hospitals(text, 10, Optional.empty()).items().stream()
                .map(Hospital::code)
                .sorted()
                .toList();
    }

    private List<String> products(String text) {
        return search.products(text, 10, Optional.empty()).items().stream()
                .map(Product::code)
                .toList();
    }

    private static List<String> codes(Search.Found<Supplier> found) {
        return found.items().stream().map(Supplier::code).toList();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
