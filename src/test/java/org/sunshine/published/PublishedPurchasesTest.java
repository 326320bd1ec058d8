package org.sunshine.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunshine.pricing.Constants;
import org.sunshine.pricing.PastPurchase;
import org.sunshine.pricing.PastPurchases;
import org.sunshine.pricing.RuleFile;
import org.sunshine.pricing.judging.GroupCache;
import org.sunshine.pricing.statistics.Purchase;
import org.sunshine.pricing.statistics.PurchaseLog;
import org.sunshine.testing.MariaDbForTests;
import org.sunshine.testing.Scene;

/** Which versions of a line give a vote, in which product, and from which ledger size on. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class PublishedPurchasesTest {
    private static final PastPurchases.Group AMOXICILLIN = new PastPurchases.Group("P-AMOX-500", "generic");
    private static final PastPurchases.Group NEVIRAPINE = new PastPurchases.Group("P-NVP-200", "generic");
    private static final Constants CONSTANTS = RuleFile.shipped(RuleFile.NEWEST).constants();

    @Inject
    Scene scene;

    @Inject
    PastPurchases past;

    @Inject
    GroupCache cache;

    @BeforeEach
    void setTheScene() {
        scene.ready();
    }

    @Test
    void aVersionThatMovedToAnotherProductVotesThereAndTheEarlierOneNoLongerHere() {
        String line = filed();
        long filed = past.size();
        assertThat(voters(AMOXICILLIN, filed)).contains(line);
        amend(
                line,
                "corrections",
                "\"reason\":\"WRONG_PACK\",\"lines\":[" + Scene.line(1, Scene.NEVIRAPINE_60, "7", "6.00") + "]");
        long corrected = past.size();

        assertThat(voters(AMOXICILLIN, filed)).contains(line);
        assertThat(voters(AMOXICILLIN, corrected)).doesNotContain(line);
        assertThat(voters(NEVIRAPINE, filed)).doesNotContain(line);
        assertThat(voters(NEVIRAPINE, corrected)).contains(line);
        assertThat(past.of("P-AMOX-500", "generic", filed, corrected))
                .filteredOn(purchase -> purchase.lineId().equals(line))
                .singleElement()
                .satisfies(purchase -> assertThat(purchase.supersedes()).isTrue())
                .satisfies(purchase -> assertThat(purchase.votes()).isFalse());
        assertThat(past.of("P-AMOX-500", "generic", 0, corrected))
                .extracting(PastPurchase::position)
                .isSorted();
    }

    @Test
    void aCancelledLineVotesNoLonger() {
        String line = filed();
        long filed = past.size();
        assertThat(voters(AMOXICILLIN, filed)).contains(line);
        amend(line, "cancellation", "\"reason\":\"NOT_DELIVERED\",\"lineNumbers\":[1]");
        assertThat(voters(AMOXICILLIN, filed)).contains(line);
        assertThat(voters(AMOXICILLIN, past.size())).doesNotContain(line);
    }

    @Test
    void ofACorrectedLineTheNewestVersionVotesOnce() {
        String line = filed();
        amend(
                line,
                "corrections",
                "\"reason\":\"WRONG_QUANTITY\",\"lines\":[" + Scene.line(1, Scene.AMOXICILLIN_24, "8", "6.00") + "]");
        amend(
                line,
                2,
                "corrections",
                "\"reason\":\"WRONG_QUANTITY\",\"lines\":[" + Scene.line(1, Scene.AMOXICILLIN_24, "9", "6.00") + "]");
        assertThat(voters(AMOXICILLIN, past.size())).containsOnlyOnce(line);
    }

    /** Those of a log read anew, which the cache that was extended must agree with. */
    private List<String> voters(PastPurchases.Group group, long size) {
        List<Purchase> read = PurchaseLog.empty(CONSTANTS.dataError().placeholder())
                .extend(past.of(group.product(), group.tier(), 0, size), size)
                .votersAt(size);
        List<String> lines = read.stream().map(Purchase::lineId).sorted().toList();
        assertThat(cache.votersAt(group, size, CONSTANTS).stream()
                        .map(Purchase::lineId)
                        .sorted()
                        .toList())
                .isEqualTo(lines);
        return lines;
    }

    private String filed() {
        Response filed = scene.file(scene.officer(), scene.order(Scene.orderNumber(), "7", "6.00"));
        filed.then().statusCode(201);
        scene.awaitPublication();
        return filed.path("lines[0].lineId");
    }

    private void amend(String line, String what, String rest) {
        amend(line, 1, what, rest);
    }

    private void amend(String line, int version, String what, String rest) {
        given().header("Authorization", "Bearer " + scene.officer())
                .contentType("application/json")
                .body("{\"version\":" + version + "," + rest + "}")
                .post("/api/v1/orders/" + line.substring(0, line.indexOf('-')) + "/" + what)
                .then()
                .statusCode(201);
        scene.awaitPublication();
    }
}
