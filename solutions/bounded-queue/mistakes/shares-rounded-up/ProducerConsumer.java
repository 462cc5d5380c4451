package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ProducerConsumer {
    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> q = new BoundedQueue<>(capacity);
        List<E> all = new ArrayList<>(items),
                taken = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger(), claims = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < producers + consumers; i++) {
            boolean producer = i < producers;
            int chunk = (all.size() + producers - 1) / producers;
            List<E> share =
                    producer
                            ? all.subList(i * chunk, Math.min(all.size(), (i + 1) * chunk))
                            : List.of();
            threads.add(
                    new Thread(
                            () -> {
                                try {
                                    if (producer) for (E e : share) q.put(e);
                                    else
                                        while (claims.getAndIncrement() < all.size())
                                            taken.add(q.take());
                                } catch (InterruptedException e) {
                                }
                            }));
        }
        for (Thread t : threads) t.start();
        try {
            for (Thread t : threads) t.join();
        } catch (InterruptedException e) {
            for (Thread t : threads) t.interrupt();
            throw e;
        }
        return taken;
    }
}
