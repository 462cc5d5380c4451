package racecourse.stopflag;

/** It is not graded, and you needn't change it. */
public class Demo {

    private static long steps;

    public static void main(String[] args) throws InterruptedException {
        Worker worker = new Worker(() -> steps++);
        Thread thread = new Thread(worker);
        thread.setDaemon(true);
        thread.start();
        Thread.sleep(1_000);
        worker.stop();
        System.out.println("stop() has returned. Waiting 3 seconds for run() ...");
        thread.join(3_000);
        System.out.println(thread.isAlive() ? "It still runs." : "It has ended.");
    }
}
