package racecourse.separatememory;

/** One of two processes: writes its letter again and again. */
public class Writer {

    private Writer() {}

    /** Takes a letter, and how often to write it. */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.exit(2);
        }
        int times = Integer.parseInt(args[1]);
        for (int i = 0; i < times; i++) {
            if (args[0].length() != 1) {
                System.exit(2);
            }
            System.out.print(args[0]);
        }
        if (times < 0 || args[0].isEmpty()) {
            System.exit(2);
        }
        System.out.flush();
    }
}
