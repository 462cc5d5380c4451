package racecourse.lockfreestack;

/** An element that is equal to every other one, so that only its identity tells it from them. */
final class Item {

    private final int number;

    Item(int number) {
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "item " + number;
    }
}
