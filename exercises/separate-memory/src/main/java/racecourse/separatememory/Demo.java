package racecourse.separatememory;

/** Run it. It is not graded, and you needn't change it. */
public class Demo {

    /** Takes two numbers; without them, how many letters each process writes is up to us. */
    public static void main(String[] args) throws Exception {
        int lower = args.length == 2 ? Integer.parseInt(args[0]) : 300;
        int upper = args.length == 2 ? Integer.parseInt(args[1]) : 500;
        String text = TwoProcesses.write(lower, upper);
        System.out.println("the processes should have written " + (lower + upper) + " letters");
        System.out.println("and have written " + text.length() + " letters");
    }
}
