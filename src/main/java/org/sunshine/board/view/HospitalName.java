package org.sunshine.board.view;

/**
 * A hospital's name on two lines. A name may say its own second line after a middle dot; else it is the district.
 *
 * @param first the part that stands out
 * @param more may be empty
 */
public record HospitalName(String first, String more) {
    private static final String DOT = " · ";

    public static HospitalName of(String name, String district) {
        int dot = name.indexOf(DOT);
        return dot < 0
                ? new HospitalName(name, district)
                : new HospitalName(name.substring(0, dot), name.substring(dot + DOT.length()));
    }
}
