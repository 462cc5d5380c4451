package racecourse.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import racecourse.core.report.Palette;

/** Standard output for results, standard error for everything else. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour =
            Boolean.getBoolean("racecourse.out.terminal") && System.getenv("NO_COLOR") == null;

    Terminal() {
        this(System.out, System.err);
    }

    /** Writes UTF-8 to these streams, whatever the platform's charset. */
    Terminal(OutputStream out, OutputStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    void print(String line) {
        out.println(line);
    }

    void print(List<String> lines) {
        lines.forEach(out::println);
    }

    void tell(String line) {
        err.println(line);
    }

    PrintStream results() {
        return out;
    }

    PrintStream progress() {
        return err;
    }

    boolean showsProgress() {
        return Boolean.getBoolean("racecourse.err.terminal");
    }

    Palette palette() {
        return colour ? Terminal::marked : Palette.PLAIN;
    }

    int width() {
        return Math.max(NARROWEST, Integer.getInteger("racecourse.width", DEFAULT_WIDTH));
    }

    private static String marked(Palette.Style style, String text) {
        Ansi.IStyle ansi =
                switch (style) {
                    case GOOD -> Ansi.Style.fg_green;
                    case BAD -> Ansi.Style.fg_red;
                    case STRONG -> Ansi.Style.bold;
                    case FAINT -> Ansi.Style.faint;
                };
        return ansi.on() + text + Ansi.Style.reset.on();
    }
}
