package racecourse.sharedvalue;

import java.nio.file.Path;

/** A program that appends a letter again and again, and says so after many times. */
final class Client {

    private static final int MANY = 100;

    private Client() {}

    /** Takes the socket, the letter, and how often. */
    public static void main(String[] args) throws Exception {
        try (SharedValue value = new SharedValue(Path.of(args[0]))) {
            int times = Integer.parseInt(args[2]);
            for (int i = 0; i < times; i++) {
                value.append(args[1]);
                if (i == MANY) {
                    System.out.println(MANY);
                }
            }
        }
    }
}
