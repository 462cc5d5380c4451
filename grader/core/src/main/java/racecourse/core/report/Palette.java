package racecourse.core.report;

/** How a terminal marks text; the texts are the same without. */
public interface Palette {

    /** Marks nothing. */
    Palette PLAIN = (style, text) -> text;

    /** What a mark means. */
    enum Style {
        /** A passed check, full marks. */
        GOOD,
        /** A lost point. */
        BAD,
        /** What makes the difference in an interleaving, and headings. */
        STRONG,
        /** What may be passed over. */
        FAINT
    }

    /** The text, marked. */
    String mark(Style style, String text);
}
