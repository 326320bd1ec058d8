package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the proof card says rule by rule: the question, what would have been ordinary, and what would be innocent. */
@MessageBundle("finding")
public interface FindingMessages {
    @Message("This is a question, not an accusation.")
    String question();

    @Message(
            "This is a question, not an accusation. A low price harms nobody by itself; it may point to a wrong entry.")
    String lowQuestion();

    @Message("This is a question about an entry, not an accusation.")
    String entryQuestion();

    @Message(
            "This looks like a slip of the pen. The line was compared, with the figures below, but no rule about prices speaks: a mistyped price says nothing about a price. Until the hospital corrects or confirms it, the line stays out of every middle price.")
    String slipQuestion();

    @Message(
            "This is no price that anybody can have meant as one. The line stays out of every middle price until the hospital corrects it.")
    String placeholderQuestion();

    @Message(
            "Up to about {unitPrice} a unit, or {pack} a pack, this rule would have said nothing. Four in five comparable purchases lay between {low} and {high}.")
    String ordinaryBelow(String unitPrice, String pack, String low, String high);

    @Message(
            "From about {unitPrice} a unit, or {pack} a pack, this rule would have said nothing. Four in five comparable purchases lay between {low} and {high}.")
    String ordinaryAbove(String unitPrice, String pack, String low, String high);

    @Message("Four in five comparable purchases lay between {low} and {high} a unit.")
    String slipOrdinary(String low, String high);

    @Message("Goods that cost nothing are filed at zero with the reason “free goods”, and are not flagged.")
    String placeholderOrdinary();

    // Innocent reasons; each is shown only where the line's figures allow it

    @Message("This supplier’s usual price")
    String supplierPrice();

    @Message(
            "In the year before it sold {lines} lines to {hospitals} other hospitals at {low} to {high} a unit: this price is among them.")
    String supplierPriceExplained(String lines, String hospitals, String low, String high);

    @Message("This hospital’s usual price")
    String hospitalPrice();

    @Message(
            "In the year before it bought {lines} lines at {low} to {high} a unit: this price is among them, and may be that of a contract.")
    String hospitalPriceExplained(String lines, String low, String high);

    @Message("Small order")
    String smallOrder();

    @Message("Large order")
    String largeOrder();

    @Message(
            "A quantity of {quantity} here; the middle comparable order is {middle}. Already allowed for: the price expected at this quantity is {expected}.")
    String orderSize(String quantity, String middle, String expected);

    @Message("Small pack")
    String smallPack();

    @Message(
            "A pack of {size} here; {larger} of the {n} comparable purchases were of larger packs, which may be cheaper by the unit.")
    String smallPackExplained(String size, String larger, String n);

    @Message("Urgent need")
    String urgent();

    @Message(
            "A shortage or an emergency can leave one supplier with stock. The hospital gave no reason with this line.")
    String urgentNoReason();

    @Message("The hospital gave a reason with this line: {reason}.")
    String reasonGiven(String reason);

    @Message("Delivery included")
    String delivery();

    @Message(
            "A supplier’s price can hold transport, import duty and storage that another bills apart. Orders do not say.")
    String deliveryExplained();

    @Message("Thin evidence")
    String thin();

    @Message(
            "{n} purchases within {days} days are few: prices may have moved in between, or the product may be bought seldom.")
    String thinExplained(String n, String days);

    @Message("Typing error")
    String typing();

    @Message(
            "Checked first: no pack size and no power of ten brings this price back to an ordinary one, or it is a price that was asked or paid before.")
    String typingChecked();

    @Message("A mix-up of units is asked about from {times} times too high or too low on; this price is not so far.")
    String typingNotAsked(String times);

    @Message("The hospital has confirmed the price, so no slip was looked for.")
    String typingConfirmed();

    @Message("Better price")
    String better();

    @Message("A new agreement or a new supplier can be cheaper for good; then the middle price follows.")
    String betterExplained();

    @Message("Goods near their date")
    String nearDate();

    @Message("What must be used soon is sold for less.")
    String nearDateExplained();

    @Message("Paid before")
    String samePrice();

    @Message("This hospital filed the same price on {day}, {price} a pack. It may be a price, or the same slip twice.")
    String sameHospitalPaid(String day, String price);

    @Message("Another hospital filed the same unit price on {day}, {price} a pack. It may be a price after all.")
    String otherHospitalPaid(String day, String price);

    @Message("Wrong row or pack")
    String wrongRow();

    @Message("A correction settles it; the first entry stays visible.")
    String wrongRowExplained();

    @Message("Really paid")
    String reallyPaid();

    @Message("If the invoice says {price}, the hospital can say so, and the price is then looked at as a price.")
    String reallyPaidExplained(String price);

    @Message("A gift")
    String gift();

    @Message("Goods that cost nothing are filed at zero with the reason “free goods”. This line was filed without it.")
    String giftExplained();

    @Message("Part of another price")
    String partOfAnother();

    @Message("What comes with something else may be filed with a token price. Its price is then in the other line.")
    String partOfAnotherExplained();

    // Of the rules that look beside the reference

    @Message("Exception by law")
    String exception();

    @Message("An emergency, a small pack or a named patient can be exempt; or a newer ceiling is not loaded yet.")
    String exceptionExplained();

    @Message("New supplier or contract")
    String otherContract();

    @Message("The old one could not deliver, or an agreement ended. Then the others will see the new price too.")
    String otherContractExplained();

    @Message("The last price was the odd one")
    String oddLast();

    @Message("An offer, goods near their date, or an entry error then. The usual price has to be exceeded as well.")
    String oddLastExplained();

    @Message("Others buy by contract")
    String othersContract();

    @Message("Hospitals that buy together, or earlier, can have another price of the same supplier.")
    String othersContractExplained();

    @Message("New only here")
    String newOnlyHere();

    @Message("A firm can be old in its trade and new to this programme.")
    String newOnlyHereExplained();

    @Message("Two needs")
    String twoNeeds();

    @Message("Two wards or stores may order the same on their own, or a delivery comes in two parts.")
    String twoNeedsExplained();

    @Message("Last time this hospital paid {last} a unit, and usually {usual}.")
    String jumpOrdinary(String last, String usual);

    @Message(
            "In the year before, this supplier’s {lines} lines to other hospitals lay between {low} and {high} a unit.")
    String elsewhereOrdinary(String lines, String low, String high);

    @Message(
            "The line that may stand twice comes to {total} {currency}. The question is about the entry, not about its price.")
    String twinIs(String total, String currency);
}
