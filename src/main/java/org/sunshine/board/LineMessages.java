package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about one line, and of the lists of lines. */
@MessageBundle("line")
public interface LineMessages {
    // Lists of lines

    @Message("Lines")
    String linesTitle();

    @Message("Flagged lines")
    String flaggedTitle();

    @Message("Every published purchase, newest first. An address with its filter can be kept, shared and followed.")
    String linesStand();

    @Message(
            "Lines on which a rule found something. A flag is a question about a line, never an accusation of a firm; its page shows all figures and the purchases it was compared with.")
    String flaggedStand();

    // A line

    @Message(
            "{hospital} bought {packs} packs of {size} from {supplier}, at {price} {currency} a pack: {unitPrice}. Ordered on {day}.")
    String bought(
            String hospital,
            String packs,
            String size,
            String supplier,
            String price,
            String currency,
            String unitPrice,
            String day);

    @Message("That is {ratio} times the middle price of {n} comparable purchases, {median}.")
    String thatIs(String ratio, String n, String median);

    @Message("{price} {currency} per {unit}")
    String pricePerUnit(String price, String currency, String unit);

    @Message("Corrected on {day}: this version was replaced; {newest} is the newest.")
    String replacedBy(String day, String newest);

    @Message("version {version}")
    String version(String version);

    @Message("This line was cancelled on {day}; {newest} says why. It stays visible and is in no sum.")
    String cancelledBy(String day, String newest);

    @Message("This line was cancelled. It stays visible and is in no sum.")
    String wasCancelled();

    @Message("Line {position}")
    String lineAt(String position);

    @Message("unit price")
    String unitPrice();

    @Message("a pack of {size}")
    String aPackOf(String size);

    @Message("packs")
    String packs();

    @Message("total")
    String total();

    @Message("times the middle price")
    String timesTheMiddle();

    @Message("Against comparable purchases")
    String compared();

    @Message("Everything published about this line")
    String everything();

    @Message("Published")
    String published();

    @Message("Accepted")
    String accepted();

    @Message("Order date")
    String orderDate();

    @Message("{days} days after the order date")
    String daysLate(String days);

    @Message("Status")
    String status();

    @Message("{#switch status}{#case 'current'}current{#case 'superseded'}superseded{#else}cancelled{/switch}")
    String statusIs(String status);

    @Message("Position in the ledger")
    String position();

    @Message("Line id, version")
    String lineId();

    @Message("Order number, line")
    String orderNumber();

    @Message("Hospital")
    String hospital();

    @Message("District")
    String district();

    @Message("Supplier")
    String supplier();

    @Message("Product")
    String product();

    @Message("Pack")
    String pack();

    @Message("Brand")
    String brand();

    @Message("unbranded")
    String unbranded();

    @Message("Manufacturer")
    String manufacturer();

    @Message("Tier")
    String tier();

    @Message("{#switch tier}{#case 'originator'}originator{#case 'generic'}generic{#else}other{/switch}")
    String tierIs(String tier);

    @Message("Pack size")
    String packSize();

    @Message("Pack price, as entered")
    String packPrice();

    @Message("Unit price, six decimals")
    String unitPriceExact();

    @Message("Total, four decimals")
    String totalExact();

    @Message("Reason given by the hospital")
    String reason();

    @Message(
            "{#switch code}{#case 'EMERGENCY'}emergency{#case 'SHORTAGE'}shortage{#case 'SMALL_QUANTITY'}small quantity{#case 'NO_ALTERNATIVE'}no alternative{#case 'CONTRACT_PRICE'}contract price{#case 'FREE_GOODS'}free goods{#case 'PRICE_CONFIRMED'}price confirmed{#else}other{/switch}")
    String reasonIs(String code);

    @Message("Middle price")
    String middlePrice();

    @Message("Middle 80 %")
    String middle80();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("Expected for a quantity of {quantity}")
    String expectedFor(String quantity);

    @Message("Comparable purchases")
    String comparablePurchases();

    @Message("{n}, of {#if hospitals == '1'}1 hospital{#else}{hospitals} hospitals{/if}")
    String nOfHospitals(String n, String hospitals);

    @Message("Evidence level")
    String level();

    @Message(
            "{#switch level}{#case '1'}1 of 3: same pack size, 180 days{#case '2'}2 of 3: any pack size, 365 days{#else}3 of 3: thin, up to 730 days{/switch}")
    String levelIs(String level);

    @Message("Rules, version")
    String ruleVersion();

    @Message("Known up to ledger size")
    String refPosition();

    @Message("Why it was corrected")
    String correctionReason();

    @Message("Packs")
    String packsBought();

    @Message("Times the middle price, exactly")
    String ratioExact();

    @Message("Days late")
    String late();

    @Message("Versions of this line")
    String versions();

    @Message("Version")
    String versionHead();

    @Message("What changed")
    String whatChanged();

    @Message("{what} {before} → {after}")
    String changed(String what, String before, String after);

    @Message("as it was filed")
    String asFiled();

    @Message("added to the order")
    String added();

    @Message("ended")
    String ended();

    @Message("after it was flagged")
    String afterFlag();

    @Message("before any flag")
    String beforeFlag();

    @Message(
            "{#switch code}{#case 'TYPING_ERROR'}typing error{#case 'WRONG_PACK'}wrong pack{#case 'WRONG_PRICE'}wrong price{#case 'WRONG_QUANTITY'}wrong quantity{#case 'WRONG_SUPPLIER'}wrong supplier{#case 'WRONG_DATE'}wrong date{#case 'OMITTED_LINE'}line left out{#case 'DUPLICATE'}filed twice{#case 'RETURNED'}returned{#case 'NOT_DELIVERED'}not delivered{#case 'MATCHED'}product recognised by the programme{#else}another reason{/switch}")
    String correctionReasonIs(String code);

    @Message("Packs × pack price")
    String packsByPrice();

    @Message("this one")
    String thisOne();

    @Message("Check it yourself")
    String check();

    @Message(
            "The ledger holds this line as the text below. Its hash, with one zero byte in front, is the leaf hash; whoever has noted the hash can tell that the line has not changed since.")
    String checkHow();

    @Message("Leaf hash")
    String leafHash();

    @Message("This page always shows this version. Cite it as {address}.")
    String cite(String address);

    @Message("as JSON")
    String asJson();
}
