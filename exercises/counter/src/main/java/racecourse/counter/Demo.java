package racecourse.counter;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    public static void main(String[] args) throws InterruptedException {
        Counter counter = new Counter(10);
        TwoTasks.run(counter, 1_000_000, 1_000_001);
        System.out.println("10 + 1000000 - 1000001 = " + counter.value() + " (it should be 9)");
    }
}
