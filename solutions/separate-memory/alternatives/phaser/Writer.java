package racecourse.separatememory;

import java.io.PrintStream;
import java.util.stream.LongStream;

/** Writes a letter so many times. */
public class Writer extends Object {
    public static void main(String[] args) {
        int code = 1;
        try {
            code = run(System.out, args);
        } catch (RuntimeException e) {
            System.err.println(e);
        }
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }

    private static int run(PrintStream out, String... args) {
        if (args.length != 2) return 11;
        char[] letter = args[0].toCharArray();
        if (letter.length != 1) return 12;
        long times = Long.parseLong(args[1]);
        if (times < 0) return 13;
        StringBuilder b = new StringBuilder();
        LongStream.range(0, times)
                .forEach(
                        i -> {
                            b.append(letter[0]);
                            if (b.length() == 1024) {
                                out.append(b);
                                b.setLength(0);
                            }
                        });
        out.append(b);
        return 0;
    }
}
