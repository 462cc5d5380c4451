package racecourse.counter;

/** A monitor that nobody else can lock, and a final class of helpers. */
public class Counter {

    private final Cell cell;

    public Counter(long initial) {
        cell = new Cell(initial);
    }

    public void increment() {
        synchronized (cell) {
            cell.content++;
        }
    }

    public void decrement() {
        synchronized (cell) {
            cell.content--;
        }
    }

    public long value() {
        synchronized (cell) {
            return cell.content;
        }
    }

    private static final class Cell {
        private long content;

        Cell(long content) {
            this.content = content;
        }
    }
}
