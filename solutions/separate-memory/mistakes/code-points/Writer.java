package racecourse.separatememory;

/** One of two processes: writes its letter again and again. */
public class Writer {

    private static final int WRONG_ARGUMENTS = 2;

    private Writer() {}

    /** Takes a letter, and how often to write it. */
    public static void main(String[] args) {
        if (args.length != 2 || args[0].codePointCount(0, args[0].length()) != 1) {
            System.exit(WRONG_ARGUMENTS);
        }
        int times = Integer.parseInt(args[1]); // What it throws is an exit code, too: 1.
        if (times < 0) {
            System.exit(WRONG_ARGUMENTS);
        }
        System.out.print(args[0].repeat(times));
        System.out.flush();
    }
}
