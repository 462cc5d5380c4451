package racecourse.separatememory;

/** One of two processes: writes its letter again and again. */
public class Writer {

    /** Takes a letter, and how often to write it. */
    public static void main(String[] args) {
        // TODO: anything but a letter and a number from 0 must end with an exit code other than 0.
        String letter = args[0];
        int times = Integer.parseInt(args[1]);
        for (int i = 0; i < times; i++) {
            // TODO: nobody else sees this field change. What leads out of a process?
            TwoProcesses.text = TwoProcesses.text + letter;
        }
    }
}
