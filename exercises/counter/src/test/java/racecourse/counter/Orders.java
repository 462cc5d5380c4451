package racecourse.counter;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the calls of a few threads may answer: their results in every order in which one call comes
 * after the other.
 */
final class Orders {

    private final String[] threads;
    private final Set<String> results = new TreeSet<>();

    private Orders(String[] threads) {
        this.threads = threads;
    }

    /**
     * The results of all orders, each as {@code [11, 12]}: what the calls of value() answer, thread
     * by thread.
     *
     * @param initial what the counter starts at
     * @param threads for each thread its calls: + for increment, - for decrement, ? for value
     */
    static Set<String> of(long initial, String... threads) {
        Orders orders = new Orders(threads);
        String[] answers = new String[threads.length];
        java.util.Arrays.fill(answers, "");
        orders.follow(initial, new int[threads.length], answers);
        return orders.results;
    }

    private void follow(long value, int[] done, String[] answers) {
        boolean complete = true;
        for (int thread = 0; thread < threads.length; thread++) {
            if (done[thread] == threads[thread].length()) {
                continue;
            }
            complete = false;
            char call = threads[thread].charAt(done[thread]);
            String before = answers[thread];
            if (call == '?') {
                answers[thread] = before + (before.isEmpty() ? "" : ", ") + value;
            }
            done[thread]++;
            follow(value + (call == '+' ? 1 : call == '-' ? -1 : 0), done, answers);
            done[thread]--;
            answers[thread] = before;
        }
        if (complete) {
            StringBuilder all = new StringBuilder();
            for (String answer : answers) {
                if (!answer.isEmpty()) {
                    all.append(all.length() == 0 ? "" : ", ").append(answer);
                }
            }
            results.add("[" + all + "]");
        }
    }
}
