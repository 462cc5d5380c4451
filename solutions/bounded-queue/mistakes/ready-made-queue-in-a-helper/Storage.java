package racecourse.boundedqueue;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

class Storage {

    static <T> Deque<T> empty() {
        return new ConcurrentLinkedDeque<>();
    }
}
