package racecourse.explore.jdk;

import java.util.stream.BaseStream;

/** What our models do with real streams: in them, such calls would be redirected again. */
public final class RealStreams {

    private RealStreams() {}

    /** See {@link BaseStream#parallel}. */
    public static <S extends BaseStream<?, S>> S parallel(S stream) {
        return stream.parallel();
    }

    /** Whether the JDK's own threads would run it. */
    public static boolean isReal(BaseStream<?, ?> stream) {
        return stream.getClass().getName().startsWith("java.util.stream.");
    }
}
