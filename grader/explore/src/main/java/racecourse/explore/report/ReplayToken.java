package racecourse.explore.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import racecourse.explore.schedule.Decisions;
import racecourse.explore.schedule.Decisions.Decision;
import racecourse.explore.schedule.Decisions.Kind;

/** A schedule's decisions as one word: variable-length integers in URL-safe Base64. */
public final class ReplayToken {

    private static final String PREFIX = "x1-";

    private ReplayToken() {}

    /** The token of some decisions. */
    public static String of(Decisions decisions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Decision decision : decisions.list()) {
            out.write(decision.kind().ordinal());
            number(out, decision.at());
            number(out, decision.value());
        }
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 127) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /**
     * The decisions of a token.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Decisions parse(String token) {
        if (!token.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a replay token: " + token);
        }
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
        List<Decision> list = new ArrayList<>();
        int[] at = {0};
        while (at[0] < bytes.length) {
            int kind = bytes[at[0]++];
            if (kind < 0 || kind >= Kind.values().length) {
                throw new IllegalArgumentException("not a replay token: " + token);
            }
            list.add(new Decision(Kind.values()[kind], number(bytes, at), (int) number(bytes, at)));
        }
        return new Decisions(list);
    }

    private static long number(byte[] bytes, int[] at) {
        long number = 0;
        for (int shift = 0; at[0] < bytes.length && shift < 63; shift += 7) {
            int next = bytes[at[0]++];
            number |= (long) (next & 127) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a replay token that was cut off");
    }
}
