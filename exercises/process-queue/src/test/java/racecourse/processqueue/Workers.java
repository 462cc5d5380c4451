package racecourse.processqueue;

import java.nio.file.Path;

/** Programs that use the queue in JVMs of their own. */
final class Workers {

    private Workers() {}

    /** Puts 0, 1, 2 and so on; says so when the queue must be full, if nobody takes. */
    static final class Producer {

        /** Takes the file, the capacity, and how many items to put. */
        public static void main(String[] args) throws Exception {
            int capacity = Integer.parseInt(args[1]);
            try (ProcessQueue queue = new ProcessQueue(Path.of(args[0]), capacity)) {
                for (long item = 0; item < Long.parseLong(args[2]); item++) {
                    queue.put(item);
                    if (item == capacity - 1) {
                        System.out.println("full");
                    }
                }
            }
        }
    }

    /** Takes 0, 1, 2 and so on, and complains of anything else. */
    static final class Consumer {

        /** Takes the file, the capacity, and how many items to take. */
        public static void main(String[] args) throws Exception {
            int capacity = Integer.parseInt(args[1]);
            try (ProcessQueue queue = new ProcessQueue(Path.of(args[0]), capacity)) {
                for (long item = 0; item < Long.parseLong(args[2]); item++) {
                    long taken = queue.take();
                    if (taken != item) {
                        System.out.println("after " + item + " items it took " + taken);
                        System.exit(1);
                    }
                }
            }
        }
    }
}
