package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

/** String builders and buffers, each result as the JDK's own gives it. */
public final class Texts {
    private Texts() {}

    public static void building() {
        StringBuilder text = new StringBuilder("ab");
        text.append(1).append('c').append(2L).append(1.5).append(0.5f).append(true);
        text.append((Object) null).append(new char[] {'x'}).append("hello", 1, 3);
        assertEquals("ab1c21.50.5truenullxel", text.toString());
        text.setLength(3);
        text.insert(0, "_").insert(1, 7).insert(2, 'q').reverse();
        assertEquals("1baq7_", text.toString());
        text.replace(1, 3, "XYZ").deleteCharAt(0).delete(3, 99).setCharAt(0, 'x');
        assertEquals("xYZ", text.toString());
        assertEquals("YZ", text.substring(1));
        assertEquals(1, text.indexOf("Y"));
        assertEquals('Z', text.charAt(2));
        assertEquals(3, text.length());
        text.setLength(5);
        assertEquals("xYZ\0\0", text.toString());
        assertEquals(0, new StringBuilder("a").compareTo(new StringBuilder("a")));
        assertEquals("a😀b", new StringBuilder("b😀a").reverse().toString());
    }

    public static void bounds() {
        StringBuilder text = new StringBuilder("abc");
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.charAt(3));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.deleteCharAt(3));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.insert(4, "x"));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.substring(2, 1));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.setLength(-1));
        assertEquals("abc", text.toString());
    }

    public static void buffersLoseNothing() throws Exception {
        StringBuffer buffer = new StringBuffer();
        Workers.often(() -> buffer.append("ab"));
        assertEquals("ab".repeat(Workers.THREADS * Workers.ROUNDS), buffer.toString());
    }

    public static void mixing() {
        StringBuilder text =
                Stream.of("a", "b")
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        assertEquals("ab", "" + text);
        StringBuffer buffer = new StringBuffer(text).append(text);
        assertEquals("abab", String.valueOf(buffer));
        assertEquals("ababab", new StringBuilder().append(buffer).append(text).toString());
        assertTrue("ab".contentEquals(text));
        CharSequence sequence = text;
        assertEquals("a,ab", String.join(",", "a", sequence));
        assertEquals(
                "AB", text.chars().mapToObj(c -> "" + (char) (c - 32)).reduce("", String::concat));
    }
}
