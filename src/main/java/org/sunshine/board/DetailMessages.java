package org.sunshine.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about one line, product, supplier or hospital, and of their lists. */
@MessageBundle("detail")
public interface DetailMessages {
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

    @Message("This version was replaced by a correction; {newest} is the newest.")
    String replacedBy(String newest);

    @Message("version {version}")
    String version(String version);

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

    @Message("Outcome")
    String outcome();

    @Message("judged")
    String judged();

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

    // A product, a supplier, a hospital

    @Message("in the last 365 days")
    String last365();

    @Message("last 365 days")
    String period();

    @Message(
            "In the last 365 days the middle price of the {tier} was {price}{#if pack}, {pack}{/if}; four in five purchases cost between {low} and {high}.")
    String middleWas(String tier, String price, String pack, String low, String high);

    @Message(
            "In the last 365 days the middle price was {price}{#if pack}, {pack}{/if}; four in five purchases cost between {low} and {high}.")
    String middleWasOther(String price, String pack, String low, String high);

    @Message("In the last 365 days all {n} purchases cost {price}{#if pack}, {pack}{/if}.")
    String onePriceFor(String n, String price, String pack);

    @Message("{price} for a pack of {size}")
    String forAPack(String price, String size);

    @Message("A year before it was {price}.")
    String yearBefore(String price);

    @Message("The {tier} costs {ratio} times as much.")
    String otherTier(String tier, String ratio);

    @Message("Nothing of it was bought in the last 365 days.")
    String notBought();

    @Message(
            "In the last 365 days {name} sold {lines} lines worth {spend} {currency} to {#if hospitals == '1'}1 hospital{#else}{hospitals} hospitals{/if}.")
    String sold(String name, String lines, String spend, String currency, String hospitals);

    @Message(
            "In the last 365 days {name} bought {lines} lines worth {spend} {currency} from {#if suppliers == '1'}1 supplier{#else}{suppliers} suppliers{/if}.")
    String hospitalBought(String name, String lines, String spend, String currency, String suppliers);

    @Message("Half of the lines that could be compared cost {ratio} times the middle price or more.")
    String middleRatio(String ratio);

    @Message("{flagged} of them carry a flag.")
    String flaggedOfThem(String flagged);

    @Message("None of them carries a flag.")
    String noneFlagged();

    @Message("No line in the last 365 days.")
    String noLines();

    @Message("spent, 365 days")
    String spent365();

    @Message("sold for, 365 days")
    String sold365();

    @Message("lines")
    String lines();

    @Message("hospitals")
    String hospitals();

    @Message("suppliers")
    String suppliers();

    @Message("products")
    String products();

    @Message("flagged lines")
    String flagged();

    @Message("paid above the middle price")
    String paidAbove();

    @Message("Every purchase, {from} to {to}")
    String everyPurchase(String from, String to);

    @Message(
            "One mark per line, on a log scale: the same distance is the same factor. Filled: {first}.{#if second} Open squares: {second}.{/if} Steps: the middle price of each quarter. On the right the last 365 days; the shade is the middle 80 %.")
    String chartWords(String first, String second);

    @Message("Unit price, by order date")
    String byDate();

    @Message("Last 365 days, same scale")
    String sameScale();

    @Message("Unit price of each purchase on a log scale; the tables below hold the figures")
    String chartLabel();

    @Message("Distribution of the unit prices of the last 365 days")
    String distributionLabel();

    @Message("middle {price}")
    String middleIs(String price);

    @Message("Who pays what")
    String whoPaysWhat();

    @Message("last 365 days, dearest first; × compares with {price}, the middle price")
    String whoPaysWhatMore(String price);

    @Message("Packs")
    String packsTitle();

    @Message("Suppliers")
    String suppliersTitle();

    @Message("Hospitals")
    String hospitalsTitle();

    @Message("What it sold")
    String whatItSold();

    @Message("What it bought")
    String whatItBought();

    @Message("last 365 days; prices against the middle price of comparable purchases at the time")
    String againstThen();

    @Message("Brand, pack, maker")
    String brandPackMaker();

    @Message("Lines")
    String linesHead();

    @Message("Units")
    String units();

    @Message("Middle paid")
    String middlePaid();

    @Message("From, to")
    String fromTo();

    @Message("Its prices against the middle")
    String itsPrices();

    @Message("Ratio")
    String ratio();

    @Message("Against the middle, {currency}")
    String difference(String currency);

    @Message("Last pack price")
    String lastPackPrice();

    @Message("Spent, {currency}")
    String spent(String currency);

    @Message("Flagged")
    String flaggedHead();

    @Message("one price")
    String onePrice();

    @Message("Newest lines")
    String newest();

    @Message("All lines")
    String allLines();

    @Message("CSV of all lines")
    String csvOfAll();

    @Message("Figures from the newest {count} lines; the CSV has all.")
    String fromNewest(String count);

    @Message("Not yet in the catalogue: described by a hospital, so its prices are not compared.")
    String provisionalProduct();

    @Message("Named by a hospital's order; not yet in the programme's register.")
    String provisionalSupplier();

    @Message("Retired from the register.")
    String retired();

    @Message("among {n} lines that could be compared")
    String amongCompared(String n);

    // Registers

    @Message("Everything that can be bought, by name, ingredient, brand, maker or code.")
    String productsStand();

    @Message("Who sells to the hospitals.")
    String suppliersStand();

    @Message("Who buys and has to file every day.")
    String hospitalsStand();

    @Message("Find")
    String find();

    @Message("name or code")
    String findHint();

    @Message("Search")
    String search();

    @Message("By spending in the last 365 days, largest first")
    String bySpending();

    @Message("All, by name")
    String byName();

    @Message("Found for “{q}”")
    String foundFor(String q);

    @Message("Nothing matches “{q}”.")
    String nothingFor(String q);

    @Message("Show all")
    String showAll();

    @Message("Nothing has been published yet.")
    String nothingYet();

    @Message("More")
    String more();

    @Message("Code")
    String code();
}
