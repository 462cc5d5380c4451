package racecourse.sharedtext;

public class TwoWriters {
    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) throw new IllegalArgumentException();
        Thread a =
                new Thread(
                        () -> {
                            for (int i = 0; i < lower; i++) text.append('o');
                        });
        Thread b =
                new Thread(
                        () -> {
                            for (int i = 0; i < upper; i++) text.append('O');
                        });
        a.start();
        b.start();
        a.join();
        b.join();
        return text.value();
    }
}
