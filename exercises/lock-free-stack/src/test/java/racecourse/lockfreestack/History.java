package racecourse.lockfreestack;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What threads did to some stacks and what they were told. Whether one order of the calls explains
 * it, in which each thread's calls keep theirs, is decided by trying all of them: stacks that are
 * linearizable have one (Herlihy and Wing, 1990, theorem 1: several linearizable objects together
 * are linearizable).
 */
final class History {

    private final List<LockFreeStack<Object>> stacks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Line before = new Line();
    private final Line after = new Line();

    /** Makes this many stacks. */
    History(int count) {
        for (int i = 0; i < count; i++) {
            stacks.add(new LockFreeStack<>());
        }
    }

    /** For what is done before the threads are started. */
    Line before() {
        return before;
    }

    /** For what one thread does, at the same time as the others. */
    Line thread() {
        Line line = new Line();
        lines.add(line);
        return line;
    }

    /** For what is done after they have ended. */
    Line after() {
        return after;
    }

    /** Pops what is left in each stack, and a null, as what is done after they have ended. */
    void drain() {
        for (int s = 0; s < stacks.size(); s++) {
            for (int most = 20; most > 0 && after.pop(s) != null; most--) {
                // more may be there than was pushed
            }
        }
    }

    /** Fails unless one order explains all answers. */
    void assertExplained() {
        StackModel[] models = new StackModel[stacks.size()];
        Arrays.fill(models, StackModel.EMPTY);
        for (Call call : before.calls) {
            if (!call.fits(models)) {
                fail("already before the threads were started: " + this);
            }
            call.apply(models);
        }
        if (!explained(models, new int[lines.size()])) {
            fail("no order of these calls explains the answers: " + this);
        }
    }

    private boolean explained(StackModel[] models, int[] done) {
        boolean allDone = true;
        for (int t = 0; t < done.length; t++) {
            List<Call> calls = lines.get(t).calls;
            if (done[t] == calls.size()) {
                continue;
            }
            allDone = false;
            Call call = calls.get(done[t]);
            if (call.fits(models)) {
                StackModel[] next = models.clone();
                call.apply(next);
                int[] more = done.clone();
                more[t]++;
                if (explained(next, more)) {
                    return true;
                }
            }
        }
        return allDone && endsLike(models);
    }

    private boolean endsLike(StackModel[] models) {
        StackModel[] rest = models.clone();
        for (Call call : after.calls) {
            if (!call.fits(rest)) {
                return false;
            }
            call.apply(rest);
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (!before.calls.isEmpty()) {
            text.append("At first: ").append(before.text());
        }
        for (int t = 0; t < lines.size(); t++) {
            text.append(text.length() == 0 ? "" : ". ").append("Thread ").append(t + 1);
            text.append(": ").append(lines.get(t).text());
        }
        if (!after.calls.isEmpty()) {
            text.append(". Afterwards: ").append(after.text());
        }
        return text.toString();
    }

    /** What is done by one thread; to be used by that thread only. */
    final class Line {
        private final List<Call> calls = new ArrayList<>();

        private Line() {}

        /** Pushes. */
        void push(int stack, Object e) {
            stacks.get(stack).push(e);
            calls.add(new Call(Kind.PUSH, stack, e));
        }

        /** Pops, and returns what came. */
        Object pop(int stack) {
            return told(Kind.POP, stack, stacks.get(stack).pop());
        }

        /** Peeks. */
        void peek(int stack) {
            told(Kind.PEEK, stack, stacks.get(stack).peek());
        }

        /** Asks for the size. */
        void size(int stack) {
            told(Kind.SIZE, stack, stacks.get(stack).size());
        }

        private Object told(Kind kind, int stack, Object answer) {
            calls.add(new Call(kind, stack, answer));
            return answer;
        }

        private String text() {
            List<String> texts = new ArrayList<>();
            for (Call call : calls) {
                texts.add(call.text(stacks.size()));
            }
            return String.join(", ", texts);
        }
    }

    private enum Kind {
        PUSH,
        POP,
        PEEK,
        SIZE
    }

    /** A call; the value is what was pushed, or the answer. */
    private record Call(Kind kind, int stack, Object value) {

        boolean fits(StackModel[] models) {
            StackModel model = models[stack];
            return switch (kind) {
                case PUSH -> true;
                case POP, PEEK -> model.item() == value;
                case SIZE -> value.equals(model.size());
            };
        }

        void apply(StackModel[] models) {
            if (kind == Kind.PUSH) {
                models[stack] = models[stack].pushed(value);
            } else if (kind == Kind.POP) {
                models[stack] = models[stack].popped();
            }
        }

        String text(int stacks) {
            String on = stacks == 1 ? "" : stack == 0 ? "one." : "other.";
            return switch (kind) {
                case PUSH -> on + "push(" + value + ")";
                case POP -> on + "pop() = " + value;
                case PEEK -> on + "peek() = " + value;
                case SIZE -> on + "size() = " + value;
            };
        }
    }
}
