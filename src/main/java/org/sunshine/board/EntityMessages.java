package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of flags about a supplier, a hospital or both; Chinese in {@code messages/entity_zh.properties}. */
@MessageBundle("entity")
public interface EntityMessages {
    @Message(
            "{#switch code}{#case 'PAIR_OVERPRICE'}Dearer than for others{#case 'HOSPITAL_DRIFT'}Paying more and more{#case 'SUPPLIER_CONCENTRATION'}Nearly one supplier{#case 'SPLIT_ORDER'}One order in parts?{#else}{code}{/switch}")
    String rule(String code);

    @Message(
            "{supplier} sold to {hospital} at prices {percent} % above comparable purchases, from {from} to {to}, over {n} lines.")
    String pair(String supplier, String hospital, String percent, String from, String to, String n);

    @Message(
            "{hospital} paid {percent} % more than its peers for the same, from {from} to {to}, over {n} lines; the quarter before lay lower.")
    String drift(String hospital, String percent, String from, String to, String n);

    @Message(
            "{hospital} bought {product} nearly from {supplier} alone, from {from} to {to}, over {n} lines, at prices {percent} % above comparable ones.")
    String concentration(
            String hospital, String product, String supplier, String percent, String from, String to, String n);

    @Message(
            "{hospital} gave {supplier} {n} orders from {from} to {to}. Each lies under a threshold; together they are {percent} % over it.")
    String split(String hospital, String supplier, String n, String percent, String from, String to);

    @Message("several suppliers")
    String someSuppliers();

    @Message("the hospitals")
    String someHospitals();

    @Message("the product")
    String someProducts();

    @Message(
            "This is a question, not a finding of wrong. Delivery, urgency, small quantities, a contract or a lack of choice may explain it.")
    String ask();

    @Message("What was found")
    String found();

    @Message("Supplier")
    String supplier();

    @Message("Hospital")
    String hospital();

    @Message("Product")
    String product();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("{#if split}Orders{#else}Lines{/if}")
    String lines(boolean split);

    @Message("{#if split}Over the threshold{#else}Dearer by{/if}")
    String effect(boolean split);

    @Message("In standard errors (t)")
    String t();

    @Message(
            "{#switch severity}{#case 'info'}info{#case 'low'}low{#case 'medium'}medium{#else}high{/switch}, {#switch certainty}{#case 'certain'}certain{#case 'high'}high certainty{#else}to check{/switch}, {#switch state}{#case 'open'}open{#case 'asked'}asked{#case 'answered'}answered{#case 'explained'}explained{#case 'corrected'}corrected{#case 'referred'}referred{#case 'dismissed'}dismissed{#else}{state}{/switch}")
    String weight(String severity, String certainty, String state);

    @Message("The lines behind it")
    String behind();

    @Message("All of the period")
    String all();

    @Message("CSV")
    String csv();

    @Message("Compared with")
    String comparedWith();

    @Message("{n} older ones are not shown.")
    String leftOut(String n);

    @Message("Ordered")
    String ordered();

    @Message("Packs × price")
    String packs();

    @Message("Unit price")
    String unitPrice();

    @Message("Elsewhere")
    String expected();

    @Message("Further figures")
    String figures();

    @Message("Fires from")
    String thresholds();

    @Message(
            "{#switch key}{#case 'before'}Two quarters before and earlier{#case 'last'}The quarter before{#case 'excess'}Paid more than elsewhere{#case 'spent'}Spent in all{#case 'sum'}The orders together{#case 'largest'}The largest of them{#case 'ordersYearBefore'}Such orders in the year before{#case 'usual'}As many would be usual{#case 'share'}Share of this supplier{#case 'thirdQuartile'}Three of four hospitals give their first supplier at most{#case 'suppliers'}Suppliers in the market{#case 'hospitals'}Hospitals in the market{#case 'effect'}Dearer by at least{#case 't'}Standard errors, at least{#case 'lines'}Lines, at least{#case 'rise'}Rise of a quarter, at least{#case 'threshold'}An order needs more from{#case 'part'}Counted from this part of it{#case 'days'}Days, at most{#case 'orders'}Orders, at least{#else}{key}{/switch}")
    String figure(String key);

    @Message("How to check it")
    String check();

    @Message(
            "The nightly rules read the lines that were current at ledger size {size}, by rule version {version}. The same lines and the same file give the same finding.")
    String how(String size, String version);

    @Message("Rule file, SHA-256")
    String rulesHash();

    @Message("Flags about it as a whole")
    String ofTheParty();

    @Message("Flags")
    String flags();
}
