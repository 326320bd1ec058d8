package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the proof card: what a rule found on a line, and all that speaks for and against it. */
@MessageBundle("proof")
public interface ProofMessages {
    @Message("Flags")
    String flags();

    @Message("{certainty}, severity {severity}")
    String weight(String certainty, String severity);

    @Message("flag {id}, rule {rule} {version}")
    String flagAndRule(String id, String rule, String version);

    // What was found

    @Message("{ratio} times the middle price of {n} comparable purchases")
    String timesTheMiddle(String ratio, String n);

    @Message("Looks like {meant} typed as {entered}")
    String looksLike(String meant, String entered);

    @Message("{price} {currency} a pack is no price")
    String noPrice(String price, String currency);

    @Message("{times} times the legal maximum price")
    String aboveCeiling(String times);

    @Message("Above the legal maximum of {price}, set by {source}")
    String ceilingIs(String price, String source);

    @Message("{times} times what this hospital paid on {day}")
    String jumped(String times, String day);

    @Message("The market moved from {then} to {now} meanwhile; the hospital’s usual price was {usual}.")
    String jumpedFrom(String then, String now, String usual);

    @Message("{times} times what this supplier asked of {hospitals} other hospitals")
    String dearerThanElsewhere(String times, String hospitals);

    @Message("{ratio} times the middle price, from a supplier that is new here")
    String newAndHigh(String ratio);

    @Message(
            "{#if day}First seen with an order of {day}.{#else}Never seen before.{/if} The records reach back to {records}.")
    String firstSeen(String day, String records);

    @Message("The same purchase stands in order {order} of {day}")
    String twin(String order, String day);

    @Message("A pack for nothing")
    String forNothing();

    @Message(
            "{supplier} sold {product} to {hospital} at {unitPrice}: {packs} packs of {size} at {packPrice}, ordered on {day}.")
    String sold(
            String supplier,
            String product,
            String hospital,
            String unitPrice,
            String packs,
            String size,
            String packPrice,
            String day);

    @Message("In the {days} days before, the middle price was {median}, or {pack} a pack of this size.")
    String middleWas(String days, String median, String pack);

    @Message("That is {ratio} times the middle price of {n} comparable purchases, {median}.")
    String thatIs(String ratio, String n, String median);

    @Message("This is a question, not an accusation.")
    String question();

    @Message(
            "Probably an entry error, so the price itself is not judged. The line stays out of every middle price until the hospital corrects it.")
    String entryError();

    @Message("Nobody has asked the hospital about it yet.")
    String notAsked();

    @Message("The line itself")
    String theLine();

    // The picture

    @Message("This line among its comparables")
    String picture();

    @Message("{currency} per {unit}, log scale")
    String pictureScale(String currency, String unit);

    @Message("Prices of the {n} comparable purchases on a log scale, with this line; the table below holds the figures")
    String pictureLabel(String n);

    @Message("middle {price}")
    String middleIs(String price);

    @Message("this line {price}")
    String thisLine(String price);

    @Message("{price} would be ordinary")
    String asMeant(String price);

    @Message(
            "{#if many == '1'}Each circle is one comparable purchase{#else}Each circle is up to {many} comparable purchases{/if}; open circles are this hospital’s own earlier ones. The shade is the middle 80 %.")
    String pictureWords(String many);

    @Message(
            "{#if many == '1'}Each circle is one comparable purchase{#else}Each circle is up to {many} comparable purchases{/if}. The shade is the middle 80 %.")
    String pictureWordsPlain(String many);

    // How it was judged

    @Message("How it was judged")
    String judged();

    @Message("what each word means")
    String wordsExplained();

    @Message("Comparable group")
    String group();

    @Message("{tier}, pack of {size}")
    String groupOfSize(String tier, String size);

    @Message("{tier}, any pack size")
    String groupOfAnySize(String tier);

    @Message("Window")
    String window();

    @Message("{days} days to {to}")
    String windowIs(String days, String to);

    @Message("Purchases")
    String purchases();

    @Message("Hospitals")
    String hospitals();

    @Message("Suppliers")
    String suppliers();

    @Message("Unit price")
    String unitPrice();

    @Message("Middle price")
    String middlePrice();

    @Message("Middle 80 %")
    String middle80();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("Times the middle")
    String times();

    @Message("Expected for {quantity}")
    String expectedFor(String quantity);

    @Message("Spreads from expected")
    String spreads();

    @Message("Spread used")
    String spreadUsed();

    @Message("{share} %")
    String percent(String share);

    @Message("Evidence level")
    String level();

    @Message("{#switch level}{#case '1'}1 of 3, strongest{#case '2'}2 of 3{#else}3 of 3, thin{/switch}")
    String levelIs(String level);

    @Message("Fires from")
    String firesFrom();

    @Message("{z} spreads, {ratio}×")
    String firesFromSpreads(String z, String ratio);

    @Message("Above expected")
    String aboveExpected();

    @Message("Below expected")
    String belowExpected();

    @Message("{amount} {currency}")
    String amount(String amount, String currency);

    @Message("At stake")
    String atStake();

    @Message("Rules held back")
    String heldBack();

    @Message("Supplier elsewhere")
    String supplierElsewhere();

    @Message("{lines} lines at {hospitals} other hospitals: middle {median}, from {low} to {high}")
    String supplierElsewhereIs(String lines, String hospitals, String median, String low, String high);

    @Message("too few lines of this supplier at other hospitals to compare")
    String supplierElsewhereNone();

    @Message("This hospital before")
    String hospitalBefore();

    @Message("{lines} lines: middle {median}, from {low} to {high}")
    String hospitalBeforeIs(String lines, String median, String low, String high);

    @Message("bought it too seldom before to compare")
    String hospitalBeforeNone();

    @Message("Nearest price ever paid")
    String nearest();

    // What could have been meant

    @Message("What could have been meant")
    String meant();

    @Message("If the entry was")
    String ifTheEntryWas();

    @Message("Pack of {size}")
    String packOf(String size);

    @Message("Per {unit}")
    String perUnit(String unit);

    @Message("Ratio")
    String ratio();

    @Message("Then it is")
    String thenItIs();

    @Message("as filed")
    String asFiled();

    @Message("{#if tooHigh}the price of {factor} packs{#else}the price of one {unit}{/if}")
    String packSizeSlip(boolean tooHigh, String factor, String unit);

    @Message("the price of another pack size, {factor} times {#if tooHigh}as large{#else}smaller{/if}")
    String otherPackSlip(boolean tooHigh, String factor);

    @Message("{factor} times too {#if tooHigh}high{#else}low{/if}")
    String powerOfTenSlip(boolean tooHigh, String factor);

    @Message(
            "{#switch verdict}{#case 'ordinary'}ordinary{#case 'too_low'}too low{#case 'too_high'}too high{#else}{verdict}{/switch}")
    String verdict(String verdict);

    // The comparators

    @Message("The {n} comparable purchases")
    String comparators(String n);

    @Message("Ordered")
    String ordered();

    @Message("Supplier")
    String supplier();

    @Message("Hospital")
    String hospital();

    @Message("Packs × price")
    String packsByPrice();

    @Message("The {shown} dearest are shown; {left} more are in the CSV of everything that was known.")
    String notShown(String shown, String left);

    @Message("CSV of the product’s lines")
    String csv();

    // Innocent reasons

    @Message("Reasons that would be innocent")
    String innocent();

    @Message("Delivery included")
    String delivery();

    @Message("A local supplier’s price can hold transport, import duty and storage that another bills apart.")
    String deliveryExplained();

    @Message("Small order")
    String smallOrder();

    @Message(
            "A quantity of {quantity} here; the middle comparable order is {middle}. Already allowed for: the price expected at this quantity is {expected}.")
    String orderSize(String quantity, String middle, String expected);

    @Message("Large order")
    String largeOrder();

    @Message("Urgent need")
    String urgent();

    @Message(
            "A shortage or an emergency can leave one supplier with stock. The hospital gave no reason with this line.")
    String urgentNoReason();

    @Message("The hospital gave a reason with this line: {reason}.")
    String reasonGiven(String reason);

    @Message("Typing error")
    String typing();

    @Message("Checked first: the rule for unit mix-ups found none here.")
    String typingChecked();

    @Message("Better price")
    String better();

    @Message("A new agreement or a new supplier can be cheaper for good; then the middle price follows.")
    String betterExplained();

    @Message("Goods near their date")
    String nearDate();

    @Message("What must be used soon is sold for less.")
    String nearDateExplained();

    @Message("Wrong row or pack")
    String wrongRow();

    @Message("A correction settles it; the first entry stays visible.")
    String wrongRowExplained();

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

    @Message("Really paid")
    String reallyPaid();

    @Message("If the invoice says {price}, the hospital can say so, and the price is then looked at as a price.")
    String reallyPaidExplained(String price);

    @Message("A gift")
    String gift();

    @Message("Goods that cost nothing are filed at zero with the reason “free goods”, and are not flagged.")
    String giftExplained();

    @Message("Part of another price")
    String partOfAnother();

    @Message("What comes with something else may be filed with a token price. Its price is then in the other line.")
    String partOfAnotherExplained();

    // The course and the check

    @Message("Course of the question")
    String course();

    @Message("Line published at position {position} and flagged as it arrived.")
    String arrived(String position);

    @Message("State: {state}")
    String stateIs(String state);

    @Message("now")
    String now();

    @Message("Check it yourself")
    String check();

    @Message(
            "The comparison is frozen: it holds what was published below ledger size {size}, and rule version {version} of the file with the second hash. Whoever rebuilds the comparison from the lines gets the first.")
    String checkHow(String size, String version);

    @Message(
            "The comparison is frozen: it holds what was published below ledger size {size}, the earlier orders of the same history import, and rule version {version} of the file with the second hash. Whoever rebuilds the comparison from the lines gets the first.")
    String checkHowInHistory(String size, String version);

    @Message("SHA-256 of the sorted comparison")
    String referenceHash();

    @Message("SHA-256 of the rule file")
    String rulesHash();
}
