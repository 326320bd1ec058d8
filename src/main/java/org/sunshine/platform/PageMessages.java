package org.sunshine.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that every page shares: its frame, the price strip, flags, units. */
@MessageBundle("page")
public interface PageMessages {
    @Message("Sunshine")
    String name();

    @Message("Skip to content")
    String skip();

    @Message("About this data")
    String aboutThisData();

    @Message("Sample data:")
    String sample();

    @Message("USAID SCMS 2006–2015, dates shifted. Buyers are country programmes, not hospitals.")
    String sampleIs();

    @Message("Real purchases, filed again by a replay; times of day are the replay’s.")
    String sampleMore();

    @Message("Main")
    String mainNavigation();

    @Message("Board")
    String board();

    @Message("Lines")
    String lines();

    @Message("Products")
    String products();

    @Message("Suppliers")
    String suppliers();

    @Message("Hospitals")
    String hospitals();

    @Message("Flags")
    String flags();

    @Message("Method")
    String method();

    @Message("Light / dark")
    String theme();

    @Message("Sign in")
    String signIn();

    @Message("Prices in {currency}, {basis}. Times in {zone}.")
    String prices(String currency, String basis, String zone);

    @Message("Flags are about lines, not about firms: a flag is a question, not an accusation.")
    String flagsAreQuestions();

    @Message("As of {size} ledger entries.")
    String asOf(String size);

    @Message("How prices are compared")
    String aboutLink();

    @Message("Developers: the API")
    String apiLink();

    // Units

    @Message("per {unit}")
    String perUnit(String unit);

    @Message("{currency} per {unit}")
    String currencyPerUnit(String currency, String unit);

    // The price strip

    @Message("Middle price {median}, middle 80 % {low} to {high}; this line {price}, {ratio} times the middle")
    String strip(String median, String low, String high, String price, String ratio);

    @Message("Too few comparable purchases to judge")
    String tooFew();

    @Message("Not in the catalogue yet, so not compared")
    String unmatched();

    @Message("Not judged: a fault here, to be repeated")
    String engineError();

    @Message("Not compared")
    String notCompared();

    @Message("Placeholder, not compared")
    String placeholder();

    // Flags

    @Message(
            "{#switch code}{#case 'HIGH_PRICE'}High price{#case 'LOW_PRICE'}Low price{#case 'UNIT_CONFUSION'}Unit mix-up?{#case 'DATA_ERROR'}Placeholder price{#case 'ABOVE_CEILING'}Above ceiling{#case 'HOSPITAL_JUMP'}Sudden rise{#case 'SUPPLIER_SPREAD'}Dearer than elsewhere{#case 'NEW_SUPPLIER_HIGH'}New supplier, high{#case 'DUPLICATE_LINE'}Entered twice?{#case 'SPLIT_ORDER'}One order in parts?{#case 'PAIR_OVERPRICE'}Dearer than for others{#case 'HOSPITAL_DRIFT'}Paying more and more{#case 'SUPPLIER_CONCENTRATION'}Nearly one supplier{#else}{code}{/switch}")
    String rule(String code);

    @Message("{#switch certainty}{#case 'certain'}certain{#case 'high'}high certainty{#else}to check{/switch}")
    String certainty(String certainty);

    @Message(
            "{#switch state}{#case 'open'}open{#case 'asked'}asked{#case 'answered'}answered{#case 'explained'}explained{#case 'corrected'}corrected{#case 'referred'}referred{#case 'dismissed'}dismissed{#else}{state}{/switch}")
    String state(String state);

    @Message("{certainty}, {state}")
    String certaintyAndState(String certainty, String state);

    @Message("{#switch severity}{#case 'info'}info{#case 'low'}low{#case 'medium'}medium{#else}high{/switch}")
    String severity(String severity);
}
