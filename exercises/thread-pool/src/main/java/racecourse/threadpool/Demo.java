package racecourse.threadpool;

import java.util.ArrayList;
import java.util.List;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    private static final int TASKS = 1_000;

    private Demo() {}

    public static void main(String[] args) throws Exception {
        int[] ran = new int[TASKS];
        FixedPool pool = new FixedPool(4);
        List<FixedPool.Handle<Integer>> handles = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            int n = i;
            handles.add(pool.submit(() -> ++ran[n]));
        }
        pool.close();
        int done = 0;
        int once = 0;
        for (int i = 0; i < TASKS; i++) {
            done += handles.get(i).isDone() ? 1 : 0;
            once += ran[i] == 1 ? 1 : 0;
        }
        System.out.printf(
                "%d tasks accepted; when the pool was closed %d were done, %d had run once%n",
                TASKS, done, once);
    }
}
